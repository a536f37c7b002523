// SPDX-License-Identifier: Apache-2.0
import type { Scene } from './scenes';

export function loadScenes(): Promise<Record<string, Scene>>;
export function serveViews(): Promise<{ address: string; close: () => void }>;
