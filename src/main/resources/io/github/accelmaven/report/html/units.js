'use strict';

/** How many rows are drawn at once. */
const PAGE = 100;

const UNIT_COLUMNS = [
  { name: 'module', head: placeHead(), value: place },
  { name: 'goal', head: HAS_GOALS ? 'Goal' : 'Work', value: unitName },
  { name: 'outcome', head: 'Outcome', value: (unit) => outcomeWord(unit.outcome), cell: (unit) => outcomeLabel(unit.outcome) },
  { name: 'took', head: 'Time', value: (unit) => unit.took, cell: (unit) => time(unit.took), number: true },
  { name: 'start', head: 'Start', value: (unit) => unit.start, cell: (unit) => time(unit.start), number: true },
  { name: 'saved', head: 'Saved', value: (unit) => unit.saved, cell: (unit) => savedWords(unit.saved, unit.isHit), number: true },
  { name: 'worker', head: 'Worker', value: (unit) => unit.worker, cell: (unit) => String(unit.worker + 1), number: true },
  { name: 'reason', head: 'Why', value: (unit) => unit.reason, cell: reasonOf, class: 'reason' },
];

/** The table of all units: filtered, sorted, and drawn a page at a time. */
class UnitTable {
  constructor() {
    this.sorted = { column: UNIT_COLUMNS.find((column) => column.name === 'took'), falling: true };
    this.page = 0;
    // In small letters once, so that each key stroke only compares.
    this.searched = units.map((unit) => `${place(unit)}\n${unitName(unit)}\n${whyWords(unit)}`.toLowerCase());
    this.showHead();
    this.showOutcomes();
    byId('units-filter').addEventListener('input', () => this.refresh());
    byId('units-outcome').addEventListener('change', () => this.refresh());
    byId('units-critical').addEventListener('change', () => this.refresh());
    byId('units-clear').addEventListener('click', () => this.clear());
    byId('units-previous').addEventListener('click', () => this.turn(-1));
    byId('units-next').addEventListener('click', () => this.turn(1));
    this.refresh();
  }

  showHead() {
    byId('units-head').replaceChildren(...UNIT_COLUMNS.map((column) => {
      const button = element('button', { type: 'button', class: 'sort' }, column.head);
      button.addEventListener('click', () => this.sortBy(column));
      return element('th', { scope: 'col', class: column.number ? 'number' : null, 'data-column': column.name }, button);
    }));
  }

  showOutcomes() {
    const present = new Set(units.map((unit) => unit.outcome));
    byId('units-outcome').append(element('option', { value: '' }, 'all'),
      ...OUTCOMES.filter((outcome) => present.has(outcome))
        .map((outcome) => element('option', { value: outcome }, outcomeWord(outcome))));
  }

  /** The largest first where it is about numbers, and the other way round at the second time. */
  sortBy(column) {
    const again = this.sorted.column === column;
    this.sorted = { column, falling: again ? !this.sorted.falling : Boolean(column.number) };
    this.refresh();
  }

  /** Shows all again. */
  clear() {
    byId('units-filter').value = '';
    byId('units-outcome').value = '';
    byId('units-critical').checked = false;
    this.refresh();
    byId('units-filter').focus();
  }

  turn(by) {
    this.page += by;
    this.draw();
  }

  refresh() {
    const words = byId('units-filter').value.toLowerCase().split(' ').filter((word) => word !== '');
    const outcome = byId('units-outcome').value;
    const critical = byId('units-critical').checked;
    const { column, falling } = this.sorted;
    const direction = falling ? -1 : 1;
    this.shown = units
      .filter((unit) => (outcome === '' || unit.outcome === outcome) && (!critical || unit.critical)
        && words.every((word) => this.searched[unit.number].includes(word)))
      .map((unit) => ({ unit, value: column.value(unit) }))
      .sort((one, other) => direction * compare(one.value, other.value) || one.unit.number - other.unit.number)
      .map(({ unit }) => unit);
    this.page = 0;
    this.draw();
  }

  draw() {
    const from = this.page * PAGE;
    const to = Math.min(this.shown.length, from + PAGE);
    byId('units-rows').replaceChildren(...this.shown.slice(from, to).map(unitRow));
    byId('units-count').textContent = this.shown.length === units.length
      ? countUnits(units)
      : `${whole(this.shown.length)} of ${countUnits(units)}`;
    const isEmpty = this.shown.length === 0;
    byId('units-none').hidden = !isEmpty;
    byId('units-asked').textContent = isEmpty ? asked() : '';
    byId('units-table').hidden = isEmpty;
    byId('units-pager').hidden = isEmpty;
    byId('units-page').textContent = `${whole(from + 1)}–${whole(to)} of ${whole(this.shown.length)}`;
    byId('units-previous').disabled = this.page === 0;
    byId('units-next').disabled = to >= this.shown.length;
    for (const head of byId('units-head').children) {
      if (head.dataset.column === this.sorted.column.name) {
        head.setAttribute('aria-sort', this.sorted.falling ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    }
  }
}

/** What nothing matches, in words. */
function asked() {
  const words = byId('units-filter').value.trim();
  const outcome = byId('units-outcome').value;
  const parts = [
    words !== '' && `“${words}”`,
    outcome !== '' && `the outcome “${outcomeWord(outcome)}”`,
    byId('units-critical').checked && 'the critical path',
  ].filter(Boolean);
  return named(`No goal matches ${parts.join(' and ')}.`);
}

function compare(one, other) {
  return typeof one === 'number' ? one - other : one.localeCompare(other, 'en', { numeric: true });
}

function unitRow(unit) {
  return element('tr', {}, ...UNIT_COLUMNS.map((column, i) => element(i === 0 ? 'th' : 'td',
    { class: column.number ? 'number' : column.class ?? null, scope: i === 0 ? 'row' : null },
    (column.cell ?? column.value)(unit))));
}

function reasonOf(unit) {
  return unit.critical
    ? element('span', {}, element('span', { class: 'on-path' }, 'critical path'), unit.reason === '' ? '' : ` · ${whyWords(unit)}`)
    : whyWords(unit);
}

function showUnits() {
  if (units.length === 0) {
    byId('units-body').replaceChildren(nothing('This build has no goals.'));
  } else {
    new UnitTable();
  }
}
