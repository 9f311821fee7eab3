'use strict';

/** How many rows each list has. */
const SLOWEST = 10;

function showSlowest() {
  const spent = units.filter((unit) => unit.took > 0);
  if (spent.length === 0) {
    byId('slowest-body').replaceChildren(nothing(named('No goal of this build took a millisecond.')));
    return;
  }
  byId('slowest-body').append(
    ...(HAS_GOALS ? [listed('Over all modules', byGoal(spent))] : []),
    listed('Single ones', singles(spent)));
}

function listed(title, content) {
  return element('div', {}, element('h3', {}, title),
    element('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': title }, content));
}

/** Those of no duration count among the times of a goal; a phase stands for itself. */
function byGoal(spent) {
  const goals = [...groupBy(units, (unit) => (unit.isPhase ? place(unit) : unit.goal))]
    .map(([goal, same]) => ({ goal, runs: same.length, took: sum(same, (unit) => unit.took) }))
    .filter((item) => item.took > 0)
    .sort((one, other) => other.took - one.took);
  const all = sum(spent, (unit) => unit.took);
  return table(named('Goals by their time in all modules'), [
    { head: named('Goal'), class: 'wide', cell: (item) => withShare(item.goal, item.took / goals[0].took) },
    { head: 'Times', cell: (item) => whole(item.runs), number: true },
    { head: 'Time', cell: (item) => time(item.took), number: true },
    { head: 'Share', cell: (item) => percent(item.took / all), number: true },
  ], goals.slice(0, SLOWEST));
}

function singles(spent) {
  const slowest = [...spent].sort((one, other) => other.took - one.took).slice(0, SLOWEST);
  return table(named('The goals that took longest'), [
    { head: placeHead(), class: 'wide', cell: (unit) => withShare(place(unit), unit.took / slowest[0].took) },
    { head: HAS_GOALS ? 'Goal' : 'Work', cell: unitName },
    { head: 'Outcome', cell: (unit) => outcomeLabel(unit.outcome) },
    { head: 'Time', cell: (unit) => time(unit.took), number: true },
  ], slowest);
}

/** A text above a bar as long as its share. */
function withShare(text, share) {
  const bar = element('span', { class: 'share', 'aria-hidden': 'true' });
  bar.style.width = `${100 * share}%`;
  return element('span', {}, text, bar);
}
