/*
 * Due dates in working days, in words and colour, on every card of the list and in the head of the task. Whatever is
 * new on the page is asked for in one call; without an answer the engine's own words stay.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const DUE = '[am-time-ago="task.due"]';
const known = new Map();
let waiting = false;

function dayOf(due) {
  const parts = /(\d{2})\/(\d{2})\/(\d{4})/.exec(due.getAttribute('uib-tooltip') ?? '');
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : null;
}

// The clock of the demonstration moves: what was said yesterday is not true today.
const key = (day) => `${new Date().toDateString()} ${day}`;

function show(due, mark) {
  let words = due.nextElementSibling;
  if (!words?.classList.contains('dieu-phoi-due')) {
    words = document.createElement('span');
    due.after(words);
  }
  const head = due.closest('.task-card .meta') !== null;
  const text = head ? `${mark.status} · ${mark.words[0].toLowerCase()}${mark.words.slice(1)}` : mark.words;
  const style = `dieu-phoi-due ${mark.style}`;
  if (words.textContent !== text) { words.textContent = text; }
  if (words.className !== style) { words.className = style; words.title = mark.status; }
  due.classList.add('in-working-days');
}

async function mark() {
  waiting = false;
  const dues = [...document.querySelectorAll(DUE)].filter(dayOf);
  const days = [...new Set(dues.map(dayOf))].filter((day) => !known.has(key(day)));
  if (days.length) {
    days.forEach((day) => known.set(key(day), null));
    try {
      const answer = await fetch(`${root}/api/han?${days.map((day) => `ngay=${day}`).join('&')}`,
        { headers: { Accept: 'application/json' } });
      const marks = answer.ok ? await answer.json() : {};
      days.forEach((day) => (marks[day] ? known.set(key(day), marks[day]) : known.delete(key(day))));
    } catch {
      days.forEach((day) => known.delete(key(day)));
    }
  }
  document.querySelectorAll(DUE).forEach((due) => {
    const found = known.get(key(dayOf(due)));
    if (found) { show(due, found); }
  });
}

function soon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(mark);
  }
}

new MutationObserver((changes) => {
  if (changes.some((change) => change.type === 'attributes' ? change.target.matches(DUE)
    : [...change.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(DUE) || node.querySelector(DUE))))) {
    soon();
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['uib-tooltip'] });
// Past midnight, or after the bar of the demonstration moved the clock.
addEventListener('focus', soon);
setInterval(soon, 60 * 1000);
