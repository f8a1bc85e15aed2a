/*
 * Numbers and days in forms, as Vietnamese officials write them: 38.400; 7,5; 25/4/2023; an ISO day that was pasted. form-js
 * swallows a comma, takes every point for a decimal one and rolls 31/02 over to March; what is none is refused beside the
 * field here, with the typed text kept, and the task cannot be completed meanwhile. The server asks the same again.
 */
const DATE = '.fjs-form-field-datetime input.flatpickr-input';
const NUMBER = '.fjs-form-field-number input.fjs-input';
const MOST_DIGITS = 15;

const WRITTEN = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const GROUPED = /^-?\d{1,3}((\.\d{3})+|([ \u00a0\u202f]\d{3})+)(,\d+)?$/;
const PLAIN = /^-?\d+(,\d+|\.\d{1,2})?$/;

/** The same answers as the server's TypedDate. */
function readDate(typed) {
  const text = typed.trim();
  if (!text) return {};
  const written = WRITTEN.exec(text);
  const iso = ISO.exec(text);
  if (!written && !iso) return { problem: `Không hiểu ngày “${text}”; hãy ghi ngày/tháng/năm như 25/04/2023.` };
  const [year, month, day] = (written ? [written[4], written[3], written[1]] : iso.slice(1)).map(Number);
  const last = new Date(year, month, 0).getDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return { problem: `${text} không có trong lịch.` };
  if (year < 2000 || year > 2100) return { problem: `Năm của ${text} phải từ 2000 đến 2100.` };
  return { date: new Date(year, month - 1, day) };
}

/** The same answers as the server's TypedNumber. */
function readNumber(typed) {
  const text = typed.trim();
  if (!text) return { plain: '' };
  const plain = GROUPED.test(text) ? text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : PLAIN.test(text) ? text.replace(',', '.') : null;
  if (plain === null || plain.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) {
    return { problem: `Không hiểu số “${typed.trim().slice(0, 40)}”; hãy ghi như 38.400 hoặc 7,5, nhiều nhất 15 chữ số.` };
  }
  return { plain };
}

const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
const guards = new WeakMap();
let passing = false;

/** Keeps what is typed in a field from being written over by the form while it is typed or wrong. */
class Guard {
  constructor(input, shown) {
    this.input = input;
    this.held = false;
    Object.defineProperty(input, 'value', {
      configurable: true,
      get: () => native.get.call(input),
      set: (value) => { if (!this.held) native.set.call(input, shown(value)); },
    });
  }

  get text() { return native.get.call(this.input); }

  /** Hands the form a text without the person seeing it. */
  pass(text, hand) {
    const typed = this.text;
    const [start, end] = [this.input.selectionStart, this.input.selectionEnd];
    native.set.call(this.input, text);
    passing = true;
    try { hand(); } finally { passing = false; }
    native.set.call(this.input, typed);
    if (document.activeElement === this.input) this.input.setSelectionRange(start, end);
  }

  say(problem) {
    const field = this.input.closest('.fjs-form-field');
    let note = field?.querySelector('.typed-wrong');
    if (!problem) {
      note?.remove();
      this.input.removeAttribute('data-typed-wrong');
      return;
    }
    if (!note && field) {
      note = Object.assign(document.createElement('div'), { className: 'fjs-form-field-error typed-wrong' });
      note.setAttribute('role', 'alert');
      field.append(note);
    }
    if (note) note.textContent = problem;
    this.input.setAttribute('data-typed-wrong', '');
  }
}

function guardOf(input) {
  if (!guards.has(input)) {
    guards.set(input, new Guard(input, input.matches(NUMBER) ? (value) => String(value ?? '').replace('.', ',') : (value) => value));
  }
  return guards.get(input);
}

const inputAt = (event, selector) => (event.target instanceof HTMLInputElement && event.target.matches(selector) ? event.target : null);

function typeNumber(input) {
  const guard = guardOf(input);
  guard.held = true;
  guard.say('');
  const { plain = '' } = readNumber(guard.text);
  guard.pass(plain, () => input.dispatchEvent(new Event('input', { bubbles: true })));
}

function leaveNumber(input) {
  const guard = guardOf(input);
  if (guard.held) {
    const { problem } = readNumber(guard.text);
    guard.say(problem);
    guard.held = Boolean(problem);
  }
}

/** @return whether the form may know of it */
function leaveDate(input) {
  const guard = guardOf(input);
  const { problem } = readDate(guard.text);
  if (!problem) {
    guard.held = false;
    guard.say('');
    return true;
  }
  if (!guard.held) {
    guard.held = true;
    guard.pass('', () => input._flatpickr?.clear(true));
  }
  guard.say(problem);
  input._flatpickr?.close();
  return false;
}

const listen = (type, listener) => addEventListener(type, listener, true);

listen('focus', (event) => {
  const date = inputAt(event, DATE);
  if (date) {
    guardOf(date);
    if (date._flatpickr) date._flatpickr.config.parseDate = (text) => readDate(String(text)).date;
  }
  const number = inputAt(event, NUMBER);
  if (number) guardOf(number);
});

listen('keypress', (event) => { if (inputAt(event, NUMBER)) event.stopPropagation(); });

listen('input', (event) => {
  if (passing) return;
  const number = inputAt(event, NUMBER);
  if (number) {
    event.stopImmediatePropagation();
    typeNumber(number);
  }
  const date = inputAt(event, DATE);
  if (date) {
    guardOf(date).held = false;
    guardOf(date).say('');
  }
});

listen('keydown', (event) => {
  const number = inputAt(event, NUMBER);
  if (number && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
    guardOf(number).held = false;
    guardOf(number).say('');
  }
  const date = inputAt(event, DATE);
  if (date && ['Enter', 'ArrowDown'].includes(event.code || event.key) && !leaveDate(date)) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
});

for (const type of ['blur', 'focusout']) {
  listen(type, (event) => {
    const number = inputAt(event, NUMBER);
    if (number) leaveNumber(number);
    const date = inputAt(event, DATE);
    const picks = event.relatedTarget instanceof Element && event.relatedTarget.closest('.flatpickr-calendar');
    if (date && !picks && !leaveDate(date)) event.stopImmediatePropagation();
  });
}

// The calendar reads the field by itself when something outside is pressed.
listen('mousedown', (event) => {
  const date = document.activeElement;
  if (date instanceof HTMLInputElement && date.matches(DATE) && event.target !== date && !event.target.closest?.('.flatpickr-calendar')) {
    leaveDate(date);
  }
});

// A day picked in the calendar takes the place of what was wrong.
listen('click', (event) => {
  const day = event.target instanceof Element && event.target.closest('.flatpickr-day');
  const picked = day && day.closest('.fjs-form-field-datetime')?.querySelector(DATE);
  if (picked) {
    guardOf(picked).held = false;
    guardOf(picked).say('');
  }
  const wrong = document.querySelector('.fjs-container [data-typed-wrong]');
  if (wrong && event.target instanceof Element && event.target.closest('button[type=submit], [ng-click="complete()"]')) {
    event.stopImmediatePropagation();
    event.preventDefault();
    wrong.scrollIntoView({ block: 'center' });
    wrong.focus();
  }
});
