/** Reads the article aloud, sentence by sentence, and shows which. */
import {sentences, voiceFor} from './sentences.js';

// Site and byline stand above the title, in words of the reader's language: not part of the text.
const UNSPOKEN = '.site, .facts';
const SPOKEN = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, td, th, dt, dd, pre';

/**
 * @param {Element} article
 * @param {{language: string, rate: () => number, voice: () => string,
 *   onState: (state: 'stopped'|'speaking'|'paused') => void}} options
 */
export function speaker(article, {language, rate, voice, onState}) {
  /** @type {Range[]} */
  let queue = [];
  let position = 0;
  let state = /** @type {'stopped'|'speaking'|'paused'} */ ('stopped');
  let generation = 0;

  /** @param {typeof state} next */
  const become = (next) => {
    state = next;
    onState(next);
  };

  const speakNext = () => {
    const range = queue[position];
    if (!range) {
      stop();
      return;
    }
    const mine = ++generation;
    const utterance = new SpeechSynthesisUtterance(range.toString());
    utterance.lang = language;
    utterance.rate = rate();
    utterance.voice = voiceFor(speechSynthesis.getVoices(), language, voice());
    utterance.onend = () => {
      if (mine === generation && state === 'speaking') {
        position++;
        speakNext();
      }
    };
    utterance.onerror = () => {
      if (mine === generation) {
        stop();
      }
    };
    highlight(range);
    speechSynthesis.speak(utterance);
  };

  const stop = () => {
    generation++;
    speechSynthesis.cancel();
    CSS.highlights?.delete('spoken');
    position = 0;
    become('stopped');
  };

  /** Begins anew at the same sentence: how a change of speed or voice is heard. */
  const again = () => {
    if (state === 'speaking') {
      generation++;
      speechSynthesis.cancel();
      speakNext();
    }
  };

  /** @param {number} steps */
  const skip = (steps) => {
    position = Math.min(Math.max(position + steps, 0), Math.max(queue.length - 1, 0));
    again();
  };

  const toggle = () => {
    if (state === 'speaking') {
      generation++;
      speechSynthesis.cancel();
      become('paused');
      return;
    }
    if (state === 'stopped') {
      queue = spokenRanges(article, language);
      position = 0;
    }
    become('speaking');
    speakNext();
  };

  addEventListener('pagehide', stop);
  return {toggle, stop, again, skip};
}

/** @param {Range} range */
function highlight(range) {
  CSS.highlights?.set('spoken', new Highlight(range));
  const box = range.getBoundingClientRect();
  if (box.top < 80 || box.bottom > innerHeight - 80) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollTo({top: scrollY + box.top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth'});
  }
}

/** @param {Element} article @param {string} language @returns {Range[]} */
function spokenRanges(article, language) {
  return [...article.querySelectorAll(SPOKEN)]
    .filter((element) => !element.querySelector(SPOKEN) && !element.matches(UNSPOKEN))
    .flatMap((element) => {
      const text = element.textContent ?? '';
      return sentences(text, language).map(({start, end}) => rangeOf(element, start, end));
    });
}

/** @param {Element} element @param {number} start @param {number} end */
function rangeOf(element, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < offset + length) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (end <= offset + length) {
      range.setEnd(node, end - offset);
      break;
    }
    offset += length;
  }
  return range;
}
