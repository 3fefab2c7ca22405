/**
 * The reading guide: a band of three lines that stays bright, with the rest of the page dimmed.
 * Whether it shows is a matter of the style sheet; before the pointer moves it stands where eyes rest.
 *
 * @param {HTMLElement} band
 */
export function followPointer(band) {
  addEventListener('pointermove', ({clientY}) => band.style.setProperty('--at', `${clientY}px`), {passive: true});
}
