/** How the reader view looks, and the panel that changes it. */
import {APPEARANCE} from '../lib/settings.js';
import {element} from './dom.js';
import {voiceFor} from './sentences.js';

/**
 * @typedef {import('../lib/settings.js').Appearance} Appearance
 * @typedef {import('../lib/i18n.js').Words} Words
 */

/** @type {[keyof typeof APPEARANCE, string][]} */
const CHOICES = [['theme', 'theme'], ['font', 'font'], ['align', 'alignment'], ['images', 'images'], ['guide', 'guide']];

/** @type {[keyof typeof APPEARANCE, string, number, (value: number) => string][]} name, words, step, how it is written */
const SLIDERS = [
  ['size', 'textSize', 1, (value) => `${value} px`],
  ['weight', 'textWeight', 50, String],
  ['width', 'lineWidth', 1, (value) => `${value} rem`],
  ['lineHeight', 'lineHeight', 0.05, (value) => value.toFixed(2)],
  ['letterSpacing', 'letterSpacing', 0.01, (value) => `${value.toFixed(2)} em`],
  ['wordSpacing', 'wordSpacing', 0.05, (value) => `${value.toFixed(2)} em`],
  ['rate', 'speechRate', 0.1, (value) => `${value.toFixed(1)} ×`],
];

/** @param {Appearance} appearance */
export function applyAppearance(appearance) {
  const root = document.documentElement;
  root.dataset.theme = appearance.theme;
  root.dataset.font = appearance.font;
  root.dataset.guide = appearance.guide;
  const properties = {
    '--size': `${appearance.size}px`, '--weight': String(appearance.weight), '--measure': `${appearance.width}rem`,
    '--leading': String(appearance.lineHeight), '--tracking': `${appearance.letterSpacing}em`, '--spacing': `${appearance.wordSpacing}em`, '--align': appearance.align,
  };
  for (const [name, value] of Object.entries(properties)) {
    root.style.setProperty(name, value);
  }
}

/**
 * Fills the panel.
 * @param {HTMLElement} panel
 * @param {Appearance} appearance
 * @param {Words} t
 * @param {{language: string, changed: (change: Partial<Appearance>) => unknown}} context
 */
export function appearancePanel(panel, appearance, t, {language, changed}) {
  let current = appearance;
  panel.replaceChildren(
    ...CHOICES.map(([name, label]) => choice(name, t(label), t, (value) => changed({[name]: value}))),
    ...SLIDERS.map(([name, label, step]) => slider(name, t(label), step, (value) => changed({[name]: value}))),
  );
  const voices = () => {
    panel.querySelector('.voices')?.remove();
    const select = voiceChoice(current, t, language, (voice) => changed({voices: {...current.voices, [language]: voice}}));
    if (select) {
      panel.append(select);
    }
  };
  globalThis.speechSynthesis?.addEventListener('voiceschanged', voices);
  voices();
  /** @param {Appearance} shown */
  const refresh = (shown) => {
    current = shown;
    for (const [name] of CHOICES) {
      const input = panel.querySelector(`input[name="${name}"][value="${current[/** @type {'theme'} */ (name)]}"]`);
      /** @type {HTMLInputElement} */ (input).checked = true;
    }
    for (const [name, , , written] of SLIDERS) {
      const value = Number(current[/** @type {'size'} */ (name)]);
      /** @type {HTMLInputElement} */ (panel.querySelector(`input[name="${name}"]`)).value = String(value);
      /** @type {HTMLOutputElement} */ (panel.querySelector(`output[data-of="${name}"]`)).textContent = written(value);
    }
  };
  refresh(appearance);
  return {refresh};
}

/** @param {keyof typeof APPEARANCE} name @param {string} label @param {Words} t @param {(value: string) => void} changed */
function choice(name, label, t, changed) {
  const group = element('fieldset');
  group.append(element('legend', '', label));
  const row = element('div', 'choices');
  for (const value of APPEARANCE[name]) {
    const option = element('label');
    const input = document.createElement('input');
    Object.assign(input, {type: 'radio', name, value});
    input.addEventListener('change', () => changed(String(value)));
    option.append(input, element('span', '', t(`${name}-${value}`.replace(/-(\w)/, (_, first) => first.toUpperCase()))));
    row.append(option);
  }
  group.append(row);
  return group;
}

/** @param {keyof typeof APPEARANCE} name @param {string} label @param {number} step @param {(value: number) => void} changed */
function slider(name, label, step, changed) {
  const line = element('label', 'slider');
  const input = document.createElement('input');
  const [least, most] = APPEARANCE[name];
  Object.assign(input, {type: 'range', name, min: String(least), max: String(most), step: String(step)});
  input.addEventListener('input', () => changed(Number(input.value)));
  const output = document.createElement('output');
  output.dataset.of = name;
  line.append(element('span', '', label), output, input);
  return line;
}

/** @param {Appearance} appearance @param {Words} t @param {string} language @param {(voice: string) => void} changed */
function voiceChoice(appearance, t, language, changed) {
  const all = globalThis.speechSynthesis?.getVoices() ?? [];
  const fitting = all.filter((voice) => voiceFor([voice], language));
  if (fitting.length === 0) {
    return null;
  }
  const label = element('label', 'voices');
  const select = document.createElement('select');
  select.append(...fitting.map(({name}) => new Option(name, name)));
  select.value = voiceFor(fitting, language, appearance.voices[language])?.name ?? '';
  select.addEventListener('change', () => changed(select.value));
  label.append(element('span', '', t('voice')), select);
  return label;
}
