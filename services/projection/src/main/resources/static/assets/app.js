import { define } from './elements/define.js';

define();
