// Sheets: many of the same act at once. Columns pasted from Excel fill downwards, Enter goes down, Ctrl Enter sends; what is
// typed into a row takes its task and is kept on the server as the draft of its form. Without this script the sheet is a form.
(() => {
  const form = document.getElementById('sheet-form');
  if (!form) return;

  const allGood = document.getElementById('all-good');
  if (allGood) {
    allGood.hidden = false;
    allGood.addEventListener('click', () => form.querySelectorAll('input[value=accepted], input[value=confirmed], input[name^="send."]').forEach((one) => { one.checked = true; }));
  }
  addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') form.requestSubmit(document.getElementById('send')); });

  const rows = [...form.querySelectorAll('tr[data-task]')].filter((row) => row.dataset.free === 'true');
  if (!rows.length) return;

  const root = form.getAttribute('action').replace(/\/viec\/tien-do.*$/, '');
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': form.dataset.csrf };
  const field = (row, name) => row.querySelector(`[data-field=${name}]`);
  const wrong = (row) => row.querySelector('.state-of .problem');
  const said = (row, words) => { row.querySelector('.said').textContent = words; };
  const started = (row) => ['percent', 'progress'].some((name) => field(row, name).value.trim());

  function fault(row) {
    const typed = field(row, 'percent').value.trim();
    if (!typed) return field(row, 'progress').value.trim() ? 'Cần ghi tiến độ.' : '';
    if (!/^\d{1,3}$/.test(typed) || Number(typed) > 100) return 'Ghi số nguyên từ 0 đến 100.';
    if (Number(typed) < Number(row.dataset.last) && !field(row, 'whyLess').value.trim()) return `Giảm so với kỳ trước: ${row.dataset.last} % → ${typed} %. Nếu đúng, hãy ghi lý do; nếu nhầm, hãy sửa.`;
    return field(row, 'progress').value.trim() ? '' : 'Cần ghi việc đã làm.';
  }

  function look(row, leaving) {
    const typed = field(row, 'percent').value.trim();
    const number = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
    const last = Number(row.dataset.last);
    const change = row.querySelector('.change');
    change.textContent = number === null || number === last ? '' : `${number > last ? '+' : '−'}${Math.abs(number - last)}`;
    row.querySelector('.why').hidden = !(number !== null && number < last) && !field(row, 'whyLess').value;
    if (leaving) wrong(row).textContent = started(row) ? fault(row) : '';
    row.classList.toggle('wrong', Boolean(wrong(row).textContent.trim()));
  }

  function count() {
    const ready = rows.filter((row) => started(row) && !fault(row)).map((row) => row.dataset.number);
    const open = rows.filter((row) => started(row) && fault(row)).map((row) => row.dataset.number);
    const blank = rows.filter((row) => !started(row)).length;
    document.getElementById('send').textContent = ready.length ? `Gửi ${ready.length} mục` : 'Gửi các mục đã ghi';
    document.getElementById('going').textContent = [
      open.length ? `Cần xem lại: ${open.join(', ')}.` : '',
      blank ? `${blank} mục chưa ghi, vẫn ở trong danh sách việc.` : '',
    ].filter(Boolean).join(' ');
  }

  // Drafts: the same that the form of the task shows, in Tasklist too.
  const values = (row) => Object.fromEntries([...row.querySelectorAll('[data-field]')]
    .filter((one) => one.value.trim())
    .map((one) => [one.dataset.field, ['percent', 'yearEstimate'].includes(one.dataset.field) && /^\d+$/.test(one.value.trim()) ? Number(one.value) : one.value]));

  async function save(row) {
    const path = encodeURIComponent(row.dataset.task);
    if (row.dataset.saving) { row.dataset.again = '1'; return; }
    row.dataset.saving = '1';
    try {
      if (row.dataset.mine !== 'true') {
        const taken = await fetch(`${root}/viec/${path}/nhan`, { method: 'POST', headers });
        if (!taken.ok) {
          said(row, (await taken.json().catch(() => ({}))).message ?? 'Chưa nhận được mục này.');
          return;
        }
        row.dataset.mine = 'true';
      }
      const kept = await fetch(`${root}/api/nhap/${path}`, { method: 'PUT', headers, body: JSON.stringify({ version: Number(row.dataset.version), fields: values(row) }) });
      if (kept.ok) {
        const answer = await kept.json();
        row.dataset.version = answer.version;
        said(row, `Đã lưu nháp ${answer.words}`);
      } else if (kept.status === 409) {
        const newer = await kept.json();
        row.dataset.version = newer.version;
        said(row, `Có bản nháp khác lưu lúc ${newer.words ?? 'vừa rồi'}; nội dung ở đây sẽ thay bản đó khi ghi tiếp.`);
      } else {
        said(row, 'Chưa lưu được nháp; đừng đóng trang này.');
      }
    } catch {
      said(row, 'Chưa lưu được nháp vì chưa kết nối được; đừng đóng trang này.');
    } finally {
      delete row.dataset.saving;
      if (row.dataset.again) { delete row.dataset.again; save(row); }
    }
  }

  const timers = new Map();
  const later = (row) => {
    clearTimeout(timers.get(row));
    timers.set(row, setTimeout(() => save(row), 900));
  };
  const touched = (row) => { look(row); count(); later(row); };

  form.addEventListener('submit', () => timers.forEach((timer) => clearTimeout(timer)));

  let undo = null;
  const note = document.getElementById('pasted');

  function paste(event, from, start) {
    const lines = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
    if (lines.length < 2 && lines[0].length < 2) return;
    event.preventDefault();
    const columns = from === 'percent' ? ['percent', 'progress'] : ['progress'];
    const before = [];
    lines.slice(0, rows.length - start).forEach((cells, index) => {
      const row = rows[start + index];
      columns.forEach((name, column) => {
        if (cells[column] === undefined) return;
        before.push([row, field(row, name), field(row, name).value]);
        field(row, name).value = cells[column].trim().replace(/^"(.*)"$/s, '$1').replace(name === 'percent' ? /\s*%$/ : /$^/, '');
      });
      look(row, true);
      later(row);
    });
    count();
    undo = before;
    const back = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Hoàn tác', className: 'link' });
    back.addEventListener('click', () => {
      undo.forEach(([row, input, value]) => { input.value = value; look(row, true); later(row); });
      note.textContent = 'Đã hoàn tác lần dán.';
      count();
    });
    note.replaceChildren(`Đã dán ${Math.min(lines.length, rows.length - start)} dòng. `, back);
  }

  rows.forEach((row, index) => {
    row.addEventListener('input', () => touched(row));
    row.addEventListener('focusout', (event) => { if (!row.contains(event.relatedTarget)) { look(row, true); count(); } });
    for (const name of ['percent', 'progress']) field(row, name).addEventListener('paste', (event) => paste(event, name, index));
    field(row, 'percent').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.ctrlKey) {
        event.preventDefault();
        const next = rows[index + (event.shiftKey ? -1 : 1)];
        if (next) { field(next, 'percent').focus(); field(next, 'percent').select(); }
      }
    });
    const none = row.querySelector('.none');
    none.hidden = false;
    none.addEventListener('click', () => {
      field(row, 'progress').value = 'Chưa phát sinh.';
      if (!field(row, 'percent').value.trim()) field(row, 'percent').value = row.dataset.last;
      touched(row);
      look(row, true);
    });
    look(row, false);
  });
  count();
})();
