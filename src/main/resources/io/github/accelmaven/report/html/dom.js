'use strict';

/*
 * All that the page shows is made here. What a history holds is text that others wrote: it becomes text nodes and attributes,
 * never markup.
 */

const SVG = 'http://www.w3.org/2000/svg';

function byId(id) {
  return document.getElementById(id);
}

/** An element with attributes and children; a child may be a text, and what is null or false is left out. */
function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** The same, of SVG. */
function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== false));
  return made;
}

function nothing(sentence) {
  return element('p', { class: 'nothing' }, sentence);
}

/**
 * A table. A column is {head, cell: item => text or node, number: bool, class}; the first one names its row.
 */
function table(caption, columns, items) {
  const classes = (column) => [column.number && 'number', column.class].filter(Boolean).join(' ') || null;
  const heads = columns.map((column) => element('th', { scope: 'col', class: classes(column) }, column.head));
  const rows = items.map((item) => element('tr', {}, ...columns.map((column, i) => (i === 0
    ? element('th', { scope: 'row', class: classes(column) }, column.cell(item))
    : element('td', { class: classes(column) }, column.cell(item))))));
  return element('table', {},
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows));
}

/** A square in the colour and pattern of an outcome. */
function swatch(outcome) {
  return svg('svg', { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true' },
    svg('rect', { width: 14, height: 14, rx: 3, fill: `url(#pattern-${outcomeClass(outcome)})` }),
    outcome === 'SKIPPED' && svg('rect', { class: 'swatch-frame', x: 0.5, y: 0.5, width: 13, height: 13, rx: 3 }));
}

/** The square and the word. */
function outcomeLabel(outcome) {
  return element('span', { class: 'outcome' }, swatch(outcome), outcomeWord(outcome));
}

/** Defines the patterns of the outcomes once for all figures of the page. */
function definePatterns() {
  const marks = {
    executed: [],
    'up-to-date': [svg('circle', { class: 'pattern-dot', cx: 4, cy: 4, r: 1.7 })],
    'from-cache': [svg('path', { class: 'pattern-mark', d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6' })],
    'always-runs': [svg('path', { class: 'pattern-mark', d: 'M4 0V8' })],
    skipped: [svg('path', { class: 'pattern-skipped', d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6' })],
    failed: [svg('path', { class: 'pattern-mark', d: 'M0 0L8 8M8 0L0 8' })],
  };
  const patterns = Object.entries(marks).map(([name, shapes]) => svg('pattern',
    { id: `pattern-${name}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    svg('rect', { class: `back-${name}`, width: 8, height: 8 }), ...shapes));
  // Not display: none, which would take the patterns away from those that use them.
  document.body.prepend(svg('svg', { class: 'visually-hidden', width: 0, height: 0, 'aria-hidden': 'true' },
    svg('defs', {}, ...patterns)));
}
