import { addTexts } from '../../i18n/add-texts.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

addTexts('welcome', { en, zh });
