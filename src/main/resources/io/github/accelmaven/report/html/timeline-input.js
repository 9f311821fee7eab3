'use strict';

/** How much of what is seen stays seen at one step of zooming in. */
const ZOOM = 0.6;

/** Draws the timeline, and lets keys, buttons and the pointer move it. */
function showTimeline() {
  if (units.length === 0) {
    byId('timeline-body').replaceChildren(nothing('This build has no goals to draw.'));
    return;
  }
  showPathSummary();
  showLegend();
  const last = units.reduce((latest, unit) => Math.max(latest, unit.end), 0);
  const timeline = new Timeline(Math.max(last, report.metrics.total));
  tell(null);
  onButtons(timeline);
  byId('timeline-view').addEventListener('keydown', (event) => onKey(timeline, event));
  byId('timeline-view').addEventListener('scroll', () => requestAnimationFrame(() => timeline.draw()));
  onPointer(timeline);
  new ResizeObserver(() => timeline.draw()).observe(byId('timeline-view'));
  window.addEventListener('beforeprint', () => timeline.draw());
}

function showPathSummary() {
  const path = report.criticalPath.map((number) => units[number]);
  const took = sum(path, (unit) => unit.took);
  const modules = new Set(units.filter((unit) => !unit.isPhase).map((unit) => unit.module)).size;
  byId('timeline-summary').textContent = `${countUnits(units)}${modules > 0 ? ` in ${count(modules, 'module')}` : ''}. `
    + (took === 0 ? named('No goal took a millisecond.') : `The critical path, what the build was as long as, is ${countUnits(path)} of ${time(took)}.`);
}

function showLegend() {
  const byOutcome = groupBy(units, (unit) => unit.outcome);
  byId('legend').append(
    ...OUTCOMES.filter((outcome) => byOutcome.has(outcome)).map((outcome) => element('li', {},
      swatch(outcome), outcomeWord(outcome),
      element('span', { class: 'number' }, whole(byOutcome.get(outcome).length)))),
    element('li', {},
      svg('svg', { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true' },
        svg('rect', { class: 'swatch-critical', y: 5, width: 14, height: 4 })),
      'critical path'),
    ...(report.metrics.mavenStart === undefined ? [] : [element('li', {},
      svg('svg', { class: 'swatch', viewBox: '0 0 14 14', 'aria-hidden': 'true' },
        svg('rect', { class: 'swatch-start', width: 14, height: 14, rx: 3 }),
        svg('rect', { class: 'swatch-frame', x: 0.5, y: 0.5, width: 13, height: 13, rx: 3 })),
      'Maven starts', element('span', { class: 'number' }, time(report.metrics.mavenStart)))]));
}

function onButtons(timeline) {
  const click = (id, action) => byId(id).addEventListener('click', action);
  for (const how of ['worker', 'module']) {
    click(`by-${how}`, () => {
      timeline.arrange(how);
      byId('by-worker').setAttribute('aria-pressed', how === 'worker');
      byId('by-module').setAttribute('aria-pressed', how === 'module');
    });
  }
  click('zoom-in', () => timeline.zoom(ZOOM));
  click('zoom-out', () => timeline.zoom(1 / ZOOM));
  click('zoom-all', () => timeline.show(0, timeline.total));
  click('pan-left', () => timeline.pan(-0.3));
  click('pan-right', () => timeline.pan(0.3));
  byId('only-critical').addEventListener('change', (event) => {
    timeline.onlyCritical = event.target.checked;
    timeline.draw();
  });
}

function onKey(timeline, event) {
  const actions = {
    '+': () => timeline.zoom(ZOOM),
    '=': () => timeline.zoom(ZOOM),
    '-': () => timeline.zoom(1 / ZOOM),
    0: () => timeline.show(0, timeline.total),
    ArrowLeft: () => (event.shiftKey ? timeline.pan(-0.3) : step(timeline, -1)),
    ArrowRight: () => (event.shiftKey ? timeline.pan(0.3) : step(timeline, 1)),
    ArrowUp: () => changeLane(timeline, -1),
    ArrowDown: () => changeLane(timeline, 1),
    Home: () => pick(timeline, laneOf(timeline).at(0)),
    End: () => pick(timeline, laneOf(timeline).at(-1)),
  };
  // Ctrl and Alt belong to the browser.
  if (actions[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    actions[event.key]();
  }
}

function laneOf(timeline) {
  return timeline.lanes[timeline.chosen === null ? 0 : timeline.places.get(timeline.chosen)].units;
}

/** To the next unit of the lane, or the one before. */
function step(timeline, by) {
  const lane = laneOf(timeline);
  const place = timeline.chosen === null ? 0 : lane.indexOf(timeline.chosen) + by;
  pick(timeline, lane[Math.min(lane.length - 1, Math.max(0, place))]);
}

/** To the unit of the lane above or below that is nearest in time. */
function changeLane(timeline, by) {
  if (timeline.chosen === null) {
    step(timeline, 0);
    return;
  }
  const place = timeline.places.get(timeline.chosen) + by;
  if (place >= 0 && place < timeline.lanes.length) {
    const distance = (unit) => Math.abs(unit.start - timeline.chosen.start);
    pick(timeline, timeline.lanes[place].units.reduce((best, unit) => (distance(unit) < distance(best) ? unit : best)));
  }
}

function pick(timeline, unit) {
  timeline.choose(unit);
  tell(unit);
}

/** What the panel below the timeline says of a unit. */
function tell(unit) {
  const detail = byId('detail');
  detail.classList.toggle('is-chosen', unit !== null);
  detail.replaceChildren(...(unit === null
    ? [element('p', { class: 'detail-line' }, named('Choose a goal to see what it did and why.'))]
    : [
      element('p', { class: 'detail-head' }, fullName(unit)),
      element('p', {}, outcomeLabel(unit.outcome),
        ` in ${time(unit.took)}, from ${time(unit.start)} to ${time(unit.end)}, worker ${unit.worker + 1}`
          + (unit.isHit ? `, saved ${time(unit.saved)}` : '')
          + (unit.critical ? ', on the critical path' : '')),
      element('p', { class: 'detail-line' }, whyWords(unit)),
    ]));
}

function onPointer(timeline) {
  const { drawing } = timeline;
  let drag = null;
  const pixel = (event) => event.clientX - drawing.getBoundingClientRect().left;
  drawing.addEventListener('pointerdown', (event) => {
    drag = { pixel: pixel(event), from: timeline.from, to: timeline.to, moved: false };
  });
  window.addEventListener('pointermove', (event) => {
    if (drag !== null && Math.abs(pixel(event) - drag.pixel) > 4) {
      drag.moved = true;
      drawing.classList.add('dragged');
      const by = (pixel(event) - drag.pixel) * ((drag.to - drag.from) / (timeline.width() - timeline.gutter));
      timeline.show(drag.from - by, drag.to - by);
    }
  });
  window.addEventListener('pointerup', (event) => {
    drawing.classList.remove('dragged');
    if (drag !== null && !drag.moved && event.target.dataset?.unit !== undefined) {
      pick(timeline, units[event.target.dataset.unit]);
    }
    drag = null;
  });
  drawing.addEventListener('wheel', (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      timeline.zoom(event.deltaY < 0 ? ZOOM : 1 / ZOOM, timeline.at(pixel(event)));
    }
  }, { passive: false });
  drawing.addEventListener('pointermove', (event) => showTooltip(event));
  drawing.addEventListener('pointerleave', () => { byId('tooltip').hidden = true; });
}

function showTooltip(event) {
  const tooltip = byId('tooltip');
  const { unit: number, count: together } = event.target.dataset;
  tooltip.hidden = number === undefined;
  if (tooltip.hidden) {
    return;
  }
  const unit = units[number];
  tooltip.replaceChildren(
    element('strong', {}, fullName(unit)),
    `${outcomeWord(unit.outcome)}, ${time(unit.took)}${together > 1 ? `, and ${named(count(together - 1, 'shorter goal'))} beside it` : ''}`,
    element('br'), whyWords(unit));
  const { width, height } = tooltip.getBoundingClientRect();
  tooltip.style.left = `${Math.max(8, Math.min(event.clientX + 14, window.innerWidth - width - 8))}px`;
  tooltip.style.top = `${event.clientY + 18 + height > window.innerHeight ? event.clientY - height - 12 : event.clientY + 18}px`;
}
