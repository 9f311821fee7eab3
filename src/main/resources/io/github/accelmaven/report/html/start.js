'use strict';

/** The colours that are shown now: those of the button, else those of the system. */
function theme() {
  return document.documentElement.dataset.theme
    ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function nameThemeButton() {
  byId('theme').textContent = theme() === 'dark' ? 'Light colours' : 'Dark colours';
}

function onTheme() {
  nameThemeButton();
  byId('theme').addEventListener('click', () => {
    document.documentElement.dataset.theme = theme() === 'dark' ? 'light' : 'dark';
    nameThemeButton();
    redrawTrend();
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    nameThemeButton();
    redrawTrend();
  });
}

/** Paper is light; the canvases of the charts do not follow the style sheet by themselves. */
function onPrint() {
  let before;
  window.addEventListener('beforeprint', () => {
    before = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
    redrawTrend();
  });
  window.addEventListener('afterprint', () => {
    if (before === undefined) {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = before;
    }
    redrawTrend();
  });
}

definePatterns();
nameUnits();
showSummary();
showFailure();
showTimeline();
showRecommendations();
showTrend();
showSlowest();
showCache();
showPhases();
showUnits();
onTheme();
onPrint();
// Set when all is drawn, for who automates a browser.
document.documentElement.dataset.drawn = 'true';
