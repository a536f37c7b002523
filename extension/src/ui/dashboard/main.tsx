// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { text } from '../text';
import { Dashboard } from './dashboard';

const view = document.getElementById('view');
document.documentElement.lang = text('language_tag');
document.title = text('dashboard_title');
if (view) render(<Dashboard />, view);
