// Words to colleagues about a task: @ offers whom one may name, and the page tells the server once that somebody sees it.
(() => {
  const page = document.getElementById('task');
  const field = page?.querySelector('.talk textarea');
  if (!field) return;

  fetch(`${page.dataset.send}/da-xem`, { method: 'POST', headers: { 'X-CSRF-TOKEN': page.dataset.csrf } }).catch(() => {});

  const people = JSON.parse(field.dataset.people);
  if (!people.length) return;
  const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const list = Object.assign(document.createElement('ul'), { id: 'nameable', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Nhắn cho');
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  let found = [];
  let at = 0;

  const close = () => { list.hidden = true; field.removeAttribute('aria-activedescendant'); };
  const begun = () => /(^|[^\p{L}\p{N}._-])@([\p{L}\p{N} ]{0,40})$/u.exec(field.value.slice(0, field.selectionStart));

  function mark() {
    [...list.children].forEach((one, index) => one.setAttribute('aria-selected', String(index === at)));
    field.setAttribute('aria-activedescendant', `nameable-${at}`);
  }

  function offer() {
    const typed = begun();
    found = typed ? people.filter((one) => plain(one.name).includes(plain(typed[2]))).slice(0, 6) : [];
    if (!found.length || found.some((one) => one.name === typed[2].trim())) { close(); return; }
    at = 0;
    list.replaceChildren(...found.map((one, index) => {
      const item = Object.assign(document.createElement('li'), { id: `nameable-${index}` });
      item.setAttribute('role', 'option');
      item.append(one.name, ' ', Object.assign(document.createElement('small'), { textContent: one.position }));
      item.addEventListener('mousedown', (event) => { event.preventDefault(); at = index; choose(); });
      return item;
    }));
    list.hidden = false;
    mark();
  }

  function choose() {
    const typed = begun();
    const end = field.selectionStart;
    const start = end - typed[2].length;
    field.setRangeText(`${found[at].name} `, start, end, 'end');
    close();
  }

  field.addEventListener('input', offer);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { at = (at + step + found.length) % found.length; mark(); } else if (event.key === 'Enter' || event.key === 'Tab') choose(); else if (event.key === 'Escape') close(); else return;
    event.preventDefault();
  });
})();
