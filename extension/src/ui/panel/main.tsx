// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { text } from '../text';
import { Panel } from './panel';

const view = document.getElementById('view');
document.documentElement.lang = text('language_tag');
document.title = text('panel_title');
if (view) render(<Panel />, view);
