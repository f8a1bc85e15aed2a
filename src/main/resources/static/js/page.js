// Ctrl K puts the cursor into the field of the search, on every page.
addEventListener('keydown', (event) => {
  const field = document.querySelector('.find input');
  if (field && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
// Moving the clock a month can take a few seconds: say so, and let nobody press twice.
document.querySelectorAll('form.clock').forEach((form) => {
  form.addEventListener('submit', () => {
    form.querySelector('.busy').textContent = 'Đang tua, xin đợi…';
    // After the submission has taken the pressed button's value along.
    setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
  });
});
// On a phone what only leads to other pages is folded, so that the page's own matter comes first.
{
  const narrow = matchMedia('(max-width: 44rem)');
  const fold = () => document.querySelectorAll('details[data-fold]').forEach((part) => { part.open = !narrow.matches; });
  narrow.addEventListener('change', fold);
  fold();
}
// Forms keep what was typed while the database is away: it is stored in the browser's tab, and brought back only after the
// server has said, by a cookie for that page, that it could not take it. What was refused is brought back when one goes back
// to the form. Whatever arrived is forgotten with the next page.
(() => {
  const prefix = 'dieu-phoi form ';
  const refusal = 'dieu-phoi refused ';

  // A page that answers a form stands in the history as that form's own page: going back to it or loading it again asks for
  // the form, and the browser has nothing to ask whether it should send something a second time.
  const posted = 'posted' in document.body.dataset && document.referrer.startsWith(`${location.origin}/`);
  if (posted) history.replaceState(null, '', document.referrer);
  const here = location.pathname + location.search;

  // The same sum as the server's, over the page's address.
  const markOf = (page) => `dieu-phoi-gian-doan-${([...page].reduce((sum, letter) => (Math.imul(31, sum) + letter.charCodeAt(0)) | 0, 0) >>> 0).toString(16)}`;
  const interrupted = (page) => document.cookie.split('; ').some((cookie) => cookie.startsWith(`${markOf(page)}=`));

  // A browser may forbid storing; then nothing is kept and everything else works.
  const store = {
    read(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } },
    write(key, fields) { try { sessionStorage.setItem(key, JSON.stringify(fields)); } catch { /* not kept */ } },
    forget(key) { try { sessionStorage.removeItem(key); } catch { /* not kept */ } },
    keys() { try { return Object.keys(sessionStorage).filter((key) => key.startsWith(prefix)); } catch { return []; } },
  };

  const forms = [...document.querySelectorAll('main form[method=post]')]
    .map((form, index) => ({ form, key: `${prefix}${here} ${form.getAttribute('action') || ''} ${index}` }));
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !['hidden', 'file', 'password', 'submit', 'button'].includes(field.type) && field.tagName !== 'BUTTON');
  const ticks = (field) => field.type === 'checkbox' || field.type === 'radio';

  const save = ({ form, key }) => store.write(key, fieldsOf(form).map((field) => (ticks(field) ? field.checked : field.value)));

  const INTERRUPTED = 'Hệ thống vừa gián đoạn; nội dung bạn đã nhập được giữ lại ở đây và chưa được gửi. Hãy xem lại rồi gửi.';
  const REFUSED = 'Nội dung bạn đã nhập được giữ lại ở đây và chưa được nhận. Hãy xem lại rồi gửi.';

  const bringBack = ({ form, key }, words) => {
    const values = store.read(key);
    const fields = fieldsOf(form);
    if (!values || values.length !== fields.length) return;
    let changed = false;
    fields.forEach((field, index) => {
      const property = ticks(field) ? 'checked' : 'value';
      if (field[property] !== values[index]) {
        field[property] = values[index];
        changed = true;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    if (changed) {
      const note = Object.assign(document.createElement('p'), {
        className: 'done-note',
        textContent: words,
      });
      note.setAttribute('role', 'status');
      form.prepend(note);
    }
  };

  const [arrival] = performance.getEntriesByType('navigation');
  if (posted) {
    store.write(refusal + here, true);
    forms.forEach(save);
  } else if (store.read(refusal + here) && !['back_forward', 'reload'].includes(arrival?.type)) {
    store.forget(refusal + here);
  }

  const pageOf = (key) => key.slice(prefix.length).split(' ')[0];
  store.keys().filter((key) => !interrupted(pageOf(key)) && !store.read(refusal + pageOf(key))).forEach(store.forget);
  if (interrupted(here)) {
    forms.forEach((one) => bringBack(one, INTERRUPTED));
    document.cookie = `${markOf(here)}=; path=/; max-age=0`;
  } else if (!posted && store.read(refusal + here)) {
    forms.forEach((one) => bringBack(one, REFUSED));
  }

  forms.forEach((one) => {
    one.form.addEventListener('input', () => save(one));
    one.form.addEventListener('submit', () => {
      store.forget(refusal + here);
      save(one);
    });
  });
})();
