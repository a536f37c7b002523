// SPDX-License-Identifier: Apache-2.0
import { describeMutations } from './made/mutated-site';

describeMutations('aliexpress');
