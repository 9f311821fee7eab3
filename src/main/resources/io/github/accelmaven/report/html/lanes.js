'use strict';

/** What is thinner than this many pixels is drawn together with its neighbours. */
const THINNEST = 2;

/** How wide such a heap becomes before the next one begins. */
const WIDEST_HEAP = 5;

/**
 * The lanes of the timeline: {name, units}, the units by their starts.
 *
 * @param how "worker" or "module"
 */
function lanesOf(how) {
  const byStart = [...units].sort((one, other) => one.start - other.start || one.number - other.number);
  const groups = groupBy(byStart, (unit) => unit[how]);
  const names = [...groups.keys()];
  if (how === 'worker') {
    names.sort((one, other) => one - other);
  }
  return names.map((name) => ({
    name: how === 'worker' ? `worker ${name + 1}` : place(groups.get(name)[0]),
    units: groups.get(name),
  }));
}

/** Where each unit has its lane. */
function placesOf(lanes) {
  const places = new Map();
  lanes.forEach((lane, i) => lane.units.forEach((unit) => places.set(unit, i)));
  return places;
}

/**
 * What is drawn of a lane: {from, to, units} in pixels, the longest unit of each first. A lane with thousands of goals has no
 * more of them than pixels.
 *
 * @param x gives the pixel of a time
 * @param left the first pixel that is seen
 * @param right the last one
 */
function barsOf(lane, x, left, right) {
  const bars = [];
  let heap = null;
  for (const unit of lane.units) {
    const from = Math.max(left, x(unit.start));
    const to = Math.min(right, x(unit.end));
    if (x(unit.end) < left || from > right) {
      continue;
    }
    if (to - from >= THINNEST) {
      heap = null;
      bars.push({ from, to, units: [unit] });
    } else if (heap !== null && to - heap.from <= WIDEST_HEAP && from - heap.to <= 1) {
      heap.to = Math.max(heap.to, to);
      heap.units.push(unit);
    } else {
      heap = { from, to, units: [unit] };
      bars.push(heap);
    }
  }
  bars.forEach((bar) => bar.units.sort((one, other) => other.took - one.took));
  return bars;
}

/** Distances of ticks that people count in, in milliseconds. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 15000, 30000,
  60000, 120000, 300000, 600000, 900000, 1800000, 3600000, 7200000, 14400000];

/** The times of the axis: as many as fit. */
function ticksOf(from, to, most) {
  const step = STEPS.find((candidate) => (to - from) / candidate <= most) ?? STEPS.at(-1);
  const ticks = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    ticks.push(at);
  }
  return ticks;
}

/** The words of ticks; in milliseconds where they are closer together than other times are told. */
function tickWords(ticks) {
  const words = ticks.map(time);
  return new Set(words).size === words.length ? words : ticks.map((at) => `${whole(at)} ms`);
}
