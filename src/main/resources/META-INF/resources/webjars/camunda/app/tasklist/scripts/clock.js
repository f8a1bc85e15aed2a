/*
 * The application's clock instead of the browser's. The demonstration lives in 2023: a task due on 10/03/2023 is due in
 * three days, not three years late, and the calendar opens on that month. On the real clock nothing is touched.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const BrowserDate = Date;
const NEGLIGIBLE = 2 * 60 * 1000;
let ahead = 0;
const now = () => BrowserDate.now() + ahead;

async function compare() {
  try {
    const answer = await fetch(`${root}/api/clock`, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const difference = BrowserDate.parse((await answer.json()).now) - BrowserDate.now();
      ahead = Math.abs(difference) > NEGLIGIBLE ? difference : 0;
    }
  } catch {
    // Without an answer the last known difference stays.
  }
  // The calendar took the browser's day when it was loaded.
  window.flatpickr?.setDefaults({ now: new BrowserDate(now()) });
}

window.Date = new Proxy(BrowserDate, {
  construct: (target, args, caller) => Reflect.construct(target, args.length ? args : [now()], caller),
  apply: () => new BrowserDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

await compare();
// The bar of the demonstration may have moved the clock in another tab.
addEventListener('focus', compare);
setInterval(compare, 60 * 1000);
