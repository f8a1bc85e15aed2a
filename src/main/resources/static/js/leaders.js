// The leaders' board: choosing rows, counting down what is held, printing. Without it the page works, row by row.
(() => {
  const form = document.querySelector('[data-directives]');
  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

  if (form) {
    const boxes = [...form.querySelectorAll('input[name=notices]')];
    const all = form.querySelector('[data-all]');
    const chosen = form.querySelector('[data-chosen]');
    const panel = form.querySelector('[data-panel]');
    const until = form.querySelector('[data-until]');
    const say = () => {
      const picked = boxes.filter(box => box.checked);
      const things = picked.reduce((sum, box) => sum + Number(box.dataset.count), 0);
      if (panel) panel.hidden = picked.length === 0;
      if (chosen) chosen.textContent = `Chỉ đạo cho ${picked.length} dòng đã chọn: ${things} việc`;
      if (until) until.hidden = form.elements.kind.value !== 'EXTEND';
      if (all) {
        all.checked = picked.length > 0 && picked.length === boxes.length;
        all.indeterminate = picked.length > 0 && picked.length < boxes.length;
      }
      boxes.forEach(box => box.closest('tr').classList.toggle('chosen', box.checked));
    };
    form.addEventListener('change', event => {
      if (event.target === all) boxes.forEach(box => { if (box.offsetParent !== null) box.checked = all.checked; });
      say();
    });
    form.querySelector('[data-more]')?.addEventListener('click', event => {
      form.classList.add('whole');
      event.target.hidden = true;
    });
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); form.requestSubmit(); }
      if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && event.target.name === 'notices') {
        event.preventDefault();
        const seen = boxes.filter(box => box.offsetParent !== null);
        seen[seen.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      } else if (event.key === 'Enter' && !event.ctrlKey && event.target.name === 'notices') {
        event.preventDefault();
        const row = event.target.closest('tr');
        const summary = row.querySelector('summary');
        if (summary) summary.parentElement.open = !summary.parentElement.open;
        else row.querySelector('a.other')?.click();
      }
    });
    say();
  }

  // Whatever is chosen is shown by what it would do.
  document.querySelectorAll('form[data-trial]').forEach(trial => trial.addEventListener('change', event => {
    if (event.target.matches('input[type=radio], select')) trial.requestSubmit(trial.querySelector('[data-see]'));
  }));

  document.addEventListener('keydown', event => {
    if (event.key === 'z' && event.ctrlKey && !event.target.matches('textarea, input[type=text]')) {
      const back = document.querySelector('.held button[value=TAKE_BACK]');
      if (back) { event.preventDefault(); back.click(); }
    }
  });

  document.querySelectorAll('[data-seconds]').forEach(held => {
    const left = held.querySelector('[data-left]');
    const end = Date.now() + Number(held.dataset.seconds) * 1000;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      if (left) left.textContent = seconds;
      if (seconds > 0) setTimeout(tick, 1000);
      else setTimeout(() => { if (!document.querySelector('input[name=notices]:checked')) location.reload(); }, 4000);
    };
    tick();
  });
})();
