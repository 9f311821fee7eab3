'use strict';

/** How large the words of the timeline are, in pixels. */
const WORDS = 11.5;

/** A canvas tells how wide words are without a layout of the page. */
const ruler = document.createElement('canvas').getContext('2d');
ruler.font = `${WORDS}px ${getComputedStyle(document.body).fontFamily}`;

function widthOf(words) {
  return ruler.measureText(words).width;
}

/** As much of the words as there is room for; nothing when that would tell nothing. */
function fitted(words, room) {
  const width = widthOf(words);
  if (width <= room) {
    return words;
  }
  let letters = Math.floor((words.length * room) / width);
  while (letters > 3 && widthOf(`${words.slice(0, letters)}…`) > room) {
    letters -= 1;
  }
  return letters > 3 ? `${words.slice(0, letters)}…` : '';
}
