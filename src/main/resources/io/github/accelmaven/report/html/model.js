'use strict';

/** What accel wrote into the page: see the class PageData. */
const report = JSON.parse(document.getElementById('data').textContent);

/** The work units as objects, in the order of the history: their place there is their number. */
const units = readUnits(report.units, new Set(report.criticalPath));

/** Outcomes in the order in which they are shown, with the words and classes of each. */
const OUTCOMES = ['EXECUTED', 'UP_TO_DATE', 'FROM_CACHE', 'ALWAYS_RUNS', 'SKIPPED', 'FAILED'];

/** Whether the build ran goals of Maven; where there is nothing at all, goals are what is missing. */
const HAS_GOALS = units.length === 0 || units.some((unit) => !unit.isPhase);

/** Whether it ran phases of accel.toml. */
const HAS_PHASES = units.some((unit) => unit.isPhase);

function readUnits(columns, critical) {
  const text = (number) => columns.texts[number];
  return columns.start.map((start, i) => ({
    number: i,
    module: text(columns.module[i]),
    goal: text(columns.goal[i]),
    execution: text(columns.execution[i]),
    start,
    took: columns.took[i],
    end: start + columns.took[i],
    outcome: text(columns.outcome[i]),
    reason: text(columns.reason[i]),
    failure: text(columns.failure[i]),
    saved: columns.saved[i],
    worker: columns.worker[i],
    critical: critical.has(i),
    isHit: ['UP_TO_DATE', 'FROM_CACHE'].includes(text(columns.outcome[i])),
    // Only goals of Maven have executions.
    isPhase: text(columns.execution[i]) === '',
  }));
}

/** The goal with its execution, as the console names it. */
function unitName(unit) {
  return unit.isPhase ? unit.goal : `${unit.goal} (${unit.execution})`;
}

/** The module of a goal, or the phase, which says that it is one where there are modules as well; files from elsewhere are none. */
function place(unit) {
  return unit.isPhase && HAS_GOALS && unit.goal !== 'pack' ? `phase ${unit.module}` : unit.module;
}

/** The head of a column of places. */
function placeHead() {
  return [HAS_GOALS && 'Module', HAS_PHASES && (HAS_GOALS ? 'phase' : 'Phase')].filter(Boolean).join(' or ');
}

/** With its place before it, as it is told alone. */
function fullName(unit) {
  const phase = unit.isPhase && !HAS_GOALS && unit.goal !== 'pack' ? 'phase ' : '';
  return `${phase}${place(unit)} · ${unitName(unit)}`;
}

/** A text that speaks of goals, for a build that is made of phases alone, or of both. */
function named(text) {
  if (!HAS_PHASES) {
    return text;
  }
  return text.replace(/([gG])oal(s?)/g, (goal, letter, plural) => {
    const phase = `${!HAS_GOALS && letter === 'G' ? 'P' : 'p'}hase${plural}`;
    return HAS_GOALS ? `${goal} ${plural ? 'and' : 'or'} ${phase}` : phase;
  });
}

/** As in "24 goals and 2 phases". */
function countUnits(counted) {
  const phases = counted.filter((unit) => unit.isPhase).length;
  const goals = counted.length - phases;
  return [
    HAS_GOALS && (goals > 0 || phases === 0) && count(goals, 'goal'),
    (phases > 0 || !HAS_GOALS) && count(phases, 'phase'),
  ].filter(Boolean).join(' and ');
}

/** Why a unit ran or did not; beside what it failed with, why it ran is no cause, and says so. */
function whyWords(unit) {
  return unit.outcome !== 'FAILED' ? unit.reason : [
    unit.failure,
    unit.reason !== '' && `why it ran: ${unit.reason}`,
  ].filter(Boolean).join(' · ');
}

/** As in "up to date". */
function outcomeWord(outcome) {
  return outcome.toLowerCase().replaceAll('_', ' ');
}

/** As in "up-to-date", for classes and patterns. */
function outcomeClass(outcome) {
  return OUTCOMES.includes(outcome) ? outcome.toLowerCase().replaceAll('_', '-') : 'executed';
}

/**
 * As the console writes times: 0.42 s, 12.3 s, 2:05 min, 1:02:05 h. In whole numbers, because fractions of seconds are not
 * what they seem: 1.075 is a little less than that, and would become 1.07.
 */
function time(millis) {
  const two = (number) => String(number).padStart(2, '0');
  // What rounds to 10.0 s or to a minute is told as that.
  if (millis < 9995) {
    const hundredths = Math.round(millis / 10);
    return `${Math.floor(hundredths / 100)}.${two(hundredths % 100)} s`;
  }
  if (millis < 59950) {
    const tenths = Math.round(millis / 100);
    return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
  }
  const seconds = Math.round(millis / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)} min`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)} h`;
}

/** What was saved: no figure for what could not save anything. */
function savedWords(saved, isHit) {
  return isHit ? time(saved) : '–';
}

function percent(part) {
  return `${Math.round(100 * part)} %`;
}

function whole(number) {
  return number.toLocaleString('en');
}

/** As in "1 goal" or "1,200 goals". */
function count(number, word) {
  return `${whole(number)} ${word}${number === 1 ? '' : 's'}`;
}

/** A size that is given in 10³ bytes. */
function size(kilobytes) {
  if (kilobytes < 1000) {
    return `${whole(kilobytes)} kB`;
  }
  return kilobytes < 1e6 ? `${(kilobytes / 1000).toFixed(1)} MB` : `${(kilobytes / 1e6).toFixed(2)} GB`;
}

/** A time of the calendar in the zone of the reader, as in 2026-03-02 08:15. */
function moment(timestamp) {
  const date = new Date(timestamp);
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} `
    + `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}

/** A map from each key to the items that have it, in the order of their first ones. */
function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (groups.has(name)) {
      groups.get(name).push(item);
    } else {
      groups.set(name, [item]);
    }
  }
  return groups;
}
