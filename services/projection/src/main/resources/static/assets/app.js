import { define } from './elements/define.js';

define();
document.getElementById('aide-bouton').addEventListener('click', () => document.querySelector('help-dialog').open());
