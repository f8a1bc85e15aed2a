// The review of a draft: a click on either side shows the other, keys go through the places, an act changes the draft's side
// without loading the document again. Without this script every act is a form.
(() => {
  const page = document.getElementById('plan-review');
  if (!page) return;
  const beside = page.querySelector('.beside');
  const sheets = page.querySelector('.sheets');
  const draft = () => document.getElementById('draft');
  const facts = () => [...draft().querySelectorAll('.fact')];
  const open = () => [...draft().querySelectorAll('.fact.open')];
  const spotsOf = (block) => block ? [...sheets.querySelectorAll(`[data-block~="${CSS.escape(block)}"]`)] : [];
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  let now = null;
  let busy = false;

  // Pictures of pages come when they are near.
  const near = new IntersectionObserver((entries) => entries.forEach((entry) => {
    if (!entry.isIntersecting) return;
    const image = entry.target.querySelector('image[data-href]');
    if (image) { image.setAttribute('href', image.dataset.href); image.removeAttribute('data-href'); }
  }), { root: sheets, rootMargin: '800px 0px' });
  const pages = [...sheets.querySelectorAll('.sheet')];
  pages.forEach((sheet) => near.observe(sheet));

  const pageNow = () => pages.findIndex((sheet) => sheet.getBoundingClientRect().bottom > sheets.getBoundingClientRect().top + 80);
  const word = page.querySelector('[data-page-now]');
  if (word) {
    sheets.addEventListener('scroll', () => { word.textContent = `Trang ${Math.max(0, pageNow()) + 1} / ${pages.length}`; }, { passive: true });
    page.querySelectorAll('[data-go]').forEach((button) => button.addEventListener('click', () => {
      const to = pages[Math.min(pages.length - 1, Math.max(0, pageNow() + Number(button.dataset.go)))];
      if (to) sheets.scrollTo({ top: to.offsetTop - sheets.offsetTop, behavior: calm });
    }));
  }
  page.querySelector('[data-width]')?.addEventListener('click', (event) => {
    const cut = event.target.getAttribute('aria-pressed') !== 'true';
    event.target.setAttribute('aria-pressed', String(cut));
    pages.forEach((sheet) => sheet.setAttribute('viewBox', cut ? sheet.dataset.cut : sheet.dataset.whole));
  });

  function colours() {
    sheets.querySelectorAll('.has, .open, .seen').forEach((spot) => spot.classList.remove('has', 'open', 'seen'));
    (draft().dataset.states || '').replace(/^\{|\}$/g, '').split(', ').forEach((pair) => {
      const [block, state] = pair.split('=');
      spotsOf(block).forEach((spot) => spot.classList.add('has', state));
    });
  }

  function show(fact, scroll) {
    facts().forEach((other) => other.classList.toggle('now', other === fact));
    sheets.querySelectorAll('.at').forEach((spot) => spot.classList.remove('at'));
    now = fact;
    if (!fact) return;
    page.querySelector('[data-strip-place]').textContent = fact.dataset.where ? fact.dataset.where.replace(/^./, (first) => first.toUpperCase()) : '';
    page.querySelector('[data-strip-words]').textContent = fact.dataset.words || 'Không đọc từ văn bản.';
    const spots = (fact.dataset.blocks || '').split(' ').filter(Boolean).flatMap(spotsOf);
    spots.forEach((spot) => spot.classList.add('at'));
    if (spots[0] && scroll) {
      const box = spots[0].getBoundingClientRect();
      const view = sheets.getBoundingClientRect();
      if (box.top < view.top || box.bottom > view.bottom) sheets.scrollTo({ top: sheets.scrollTop + box.top - view.top - Math.max(40, (view.height - box.height) / 2), behavior: calm });
    }
  }

  function into(fact) { fact?.scrollIntoView({ block: 'nearest', behavior: calm }); }

  function begin() {
    colours();
    const places = open();
    show(places.find((place) => place.dataset.asked) || places[0] || facts()[0] || null, true);
  }

  sheets.addEventListener('click', (event) => {
    const spot = event.target.closest('[data-block]');
    if (!spot) return;
    const blocks = spot.dataset.block.split(' ');
    const fact = facts().find((one) => one.dataset.blocks.split(' ').some((block) => blocks.includes(block)));
    if (fact) { show(fact, false); into(fact); tab('draft'); } else if (spot.classList.contains('has')) openItemOf(blocks);
  });

  // The item that a click on the document asks for stands on another page of the draft.
  async function openItemOf(blocks) {
    const answer = await fetch(`${page.dataset.page}/o?khoi=${encodeURIComponent(blocks[0])}`, { headers: { Accept: 'text/plain' } });
    if (answer.ok) { const item = await answer.text(); if (item) await load(`${page.dataset.page}?loc=${draft().dataset.list}&muc=${encodeURIComponent(item)}`); }
  }

  document.addEventListener('click', (event) => {
    const fact = event.target.closest('#draft .fact');
    if (fact && !event.target.closest('button, summary, input, select, textarea, a')) show(fact, true);
    const link = event.target.closest('#draft .listing a');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); load(link.href); }
  });

  function take(html, address) {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    if (!fresh.getElementById('draft')) { location.reload(); return; }
    ['draft', 'state', 'bar'].forEach((id) => document.getElementById(id).replaceWith(document.adoptNode(fresh.getElementById(id))));
    if (address) history.replaceState(null, '', address);
    begin();
    here();
  }

  async function load(address, options) {
    if (busy) return;
    busy = true;
    page.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, options);
      if (answer.status === 403 || answer.url.includes('/login')) { location.reload(); return; }
      take(await answer.text(), answer.redirected || !options ? answer.url : null);
    } catch {
      document.getElementById('saved').textContent = 'Chưa gửi được; hãy thử lại sau ít phút.';
    } finally {
      busy = false;
      page.removeAttribute('aria-busy');
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('#draft form:not(.drop), #undo')) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    load(form.action, { method: 'POST', body });
  });

  function tab(name) {
    beside.dataset.shown = name;
    page.querySelectorAll('[data-show]').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.show === name)));
  }
  page.querySelectorAll('[data-show]').forEach((button) => button.addEventListener('click', () => { tab(button.dataset.show); if (button.dataset.show === 'source' && now) show(now, true); }));

  function step(by) {
    const list = facts();
    if (!list.length) return;
    const to = list[Math.min(list.length - 1, Math.max(0, list.indexOf(now) + by))];
    show(to, true);
    into(to);
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape' && typing) { typing.blur(); return; }
    if (typing || event.altKey || event.metaKey) return;
    if (event.ctrlKey) {
      if (event.key.toLowerCase() === 'z') { event.preventDefault(); document.getElementById('undo').requestSubmit(); }
      return;
    }
    const button = event.target.closest?.('button, a, summary');
    switch (event.key) {
      case 'Enter':
        if (button || !now) return;
        event.preventDefault();
        now.querySelector('.first')?.click();
        break;
      case 'e': case 'E': {
        const edit = now?.querySelector('.edit') || now?.querySelector('details');
        if (edit) { event.preventDefault(); edit.open = true; edit.querySelector('input:not([type=hidden]), textarea')?.select(); }
        break;
      }
      case 'j': case 'J': step(1); break;
      case 'k': case 'K': step(-1); break;
      case 'n': case 'N': if (draft().dataset.next) load(`${page.dataset.page}?loc=${draft().dataset.list}&muc=${encodeURIComponent(draft().dataset.next)}`); break;
      case '?': document.getElementById('keys').showModal(); break;
      default:
    }
  });

  // Who looks at which item.
  function here() {
    fetch(`${page.dataset.page}/o-day?muc=${encodeURIComponent(draft().dataset.shownItem)}`, { method: 'POST', headers: { 'X-CSRF-TOKEN': page.dataset.csrf } }).catch(() => {});
  }
  setInterval(() => { if (!document.hidden) here(); }, 30000);

  begin();
  here();
})();
