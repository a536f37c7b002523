// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import { text } from '../text';
import { Popup } from './popup';

const view = document.getElementById('view');
document.documentElement.lang = text('language_tag');
document.title = text('popup_title');
if (view) render(<Popup />, view);
