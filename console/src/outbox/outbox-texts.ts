import { addTexts } from '../i18n/add-texts.js';
import { en } from '../pages/outbox/texts/en.js';
import { zh } from '../pages/outbox/texts/zh.js';

addTexts('outbox', { en, zh });
