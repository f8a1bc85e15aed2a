/*
 * One login for everything: whoever is sent to the engine's own login, after a logout or because the session ended,
 * comes to ours. And the texts are there before the first of them is shown.
 */
const base = document.querySelector('base');
const camunda = base.getAttribute('app-root');
const app = base.getAttribute('app-name');
document.documentElement.lang = 'vi';

function toOurLogin() {
  if (/^#\/?login/.test(location.hash)) {
    location.replace(`${camunda.replace(/\/camunda$/, '')}/login`);
  }
}

for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...args) {
    original.apply(this, args);
    toOurLogin();
  };
}
addEventListener('hashchange', toOurLogin);
toOurLogin();

// The application reads its texts from this store and asks for them only later: on a first visit some would appear as
// their keys, and after an update the old ones once more.
const texts = `${camunda}/app/${app}/locales/`;
try {
  const answer = await fetch(`${texts}vi.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const store = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    store[`${texts}_locales_data_vi_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(store));
  }
} catch {
  // The application asks again itself.
}
