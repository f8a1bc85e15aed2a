/*
 * The tab "Minh chứng" of a task: its files, and a place to hand in more. The engine's tabs throw away a form that is
 * half filled in; this one is laid over the form instead, so that what was typed is there when one comes back.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const TAB = 'Minh chứng';
const NO_ANSWER = 'Chưa tải lên được. Hãy kiểm tra kết nối mạng rồi thử lại.';

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name in node) { node[name] = value; } else { node.setAttribute(name, value); }
  }
  node.append(...children);
  return node;
}

function call(method, path, listing, body, progress) {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest();
    request.open(method, `${root}/minh-chung/api${path}`);
    request.setRequestHeader('Accept', 'application/json');
    if (listing) { request.setRequestHeader(listing.csrfHeader, listing.csrfToken); }
    if (progress) {
      request.upload.addEventListener('progress', (at) => { progress.value = at.total ? at.loaded / at.total : 0; });
    }
    request.addEventListener('loadend', () => {
      let answer = null;
      try { answer = JSON.parse(request.responseText); } catch { /* no answer of ours */ }
      if (request.status === 200 && answer) {
        answered(answer);
      } else if (request.status === 401) {
        failed(new Error('Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi thử lại.'));
      } else if (request.status === 404) {
        failed(new Error('Việc này không còn thuộc tài khoản hoặc đơn vị của bạn. Hãy tải lại danh sách.'));
      } else {
        failed(new Error(answer?.message && request.status !== 500 ? answer.message : NO_ANSWER));
      }
    });
    request.send(body);
  });
}

class Evidence {
  constructor(node, task) {
    this.node = node;
    this.query = `?viec=${encodeURIComponent(task)}`;
    this.problem = element('div', { className: 'evidence-problem', role: 'alert' });
    this.note = element('div', { className: 'evidence-note', role: 'status' });
    this.files = element('div');
    this.place = element('div');
    node.replaceChildren(element('section', { className: 'dieu-phoi-evidence', 'aria-label': TAB },
      this.problem, this.note, this.files, this.place));
    this.load();
  }

  async load() {
    try {
      const first = !this.listing;
      this.listing = await call('GET', this.query);
      this.showFiles();
      if (first && this.listing.mayAdd) { this.showPlace(); }
    } catch (refused) {
      this.say(refused.message);
    }
  }

  say(problem, note = '') {
    this.problem.textContent = problem;
    this.note.textContent = note;
  }

  showFiles() {
    const title = element('p', { className: 'evidence-title' }, this.listing.title);
    const lines = this.listing.files.map((file) => this.line(file));
    this.files.replaceChildren(title, lines.length
      ? element('ul', { className: 'evidence-files' }, ...lines)
      : element('p', { className: 'evidence-empty' }, 'Chưa có tệp minh chứng nào.'));
  }

  line(file) {
    const about = element('span', { className: 'evidence-about' }, `${file.size} · ${file.uploader} · ${file.moment}`);
    if (file.removal) {
      return element('li', {}, element('del', {}, file.name), about,
        element('span', { className: 'evidence-about' }, file.removal));
    }
    const link = element('a', { href: `${root}/minh-chung/${file.id}${this.query}` }, file.name);
    const line = element('li', {}, link, about);
    if (file.removable) {
      const remove = element('button', { type: 'button', className: 'btn btn-link btn-sm' }, 'Gỡ bỏ');
      remove.setAttribute('aria-label', `Gỡ bỏ ${file.name}`);
      remove.addEventListener('click', () => this.askReason(line, remove, file));
      line.append(remove);
    }
    return line;
  }

  askReason(line, remove, file) {
    const reason = element('input', { className: 'form-control input-sm', placeholder: 'Lý do gỡ bỏ', maxLength: 1000 });
    reason.setAttribute('aria-label', `Lý do gỡ bỏ ${file.name}`);
    const form = element('form', { className: 'evidence-removal' }, reason,
      element('button', { className: 'btn btn-danger btn-sm' }, 'Gỡ bỏ tệp'));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const body = new FormData();
      body.append('lyDo', reason.value);
      try {
        await call('POST', `/${file.id}/go-bo${this.query}`, this.listing, body);
        this.say('', `Đã gỡ bỏ “${file.name}”.`);
        await this.load();
      } catch (refused) {
        this.say(refused.message);
        reason.focus();
      }
    });
    remove.replaceWith(form);
    reason.focus();
  }

  showPlace() {
    const field = element('input', { type: 'file', multiple: true, accept: this.listing.accept, id: 'evidence-field' });
    this.progress = element('progress', { max: 1, value: 0, hidden: true });
    // The browser's own button speaks the browser's language.
    const title = element('p', { className: 'evidence-title' }, 'Kéo tệp vào đây hoặc chọn tệp để nộp');
    const label = element('label', { htmlFor: 'evidence-field', className: 'btn btn-default' }, 'Chọn tệp');
    const hint = element('p', { className: 'evidence-about' },
      `Mỗi tệp tối đa ${this.listing.maxSizeWords}: PDF, Word, Excel, PowerPoint, OpenDocument, ảnh JPG hoặc PNG, TXT, CSV; `
      + 'không có macro, không có mật khẩu.');
    const place = element('div', { className: 'evidence-place' }, title, field, label, this.progress, hint);
    field.addEventListener('change', async () => {
      await this.upload([...field.files]);
      field.value = '';
    });
    for (const over of ['dragenter', 'dragover']) {
      place.addEventListener(over, (event) => { event.preventDefault(); place.classList.add('over'); });
    }
    place.addEventListener('dragleave', () => place.classList.remove('over'));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      place.classList.remove('over');
      this.upload([...event.dataTransfer.files]);
    });
    this.place.replaceChildren(place);
  }

  /** One after the other, also where more are chosen before the first are through; then it is said what became of all. */
  async upload(files) {
    if (!files.length) { return; }
    this.waiting = (this.waiting ?? []).concat(files);
    if (this.running) { return; }
    this.running = true;
    const problems = [];
    let stored = 0;
    this.progress.hidden = false;
    while (this.waiting.length) {
      this.say(problems.join('\n'), `Đang nộp, còn ${this.waiting.length} tệp…`);
      const file = this.waiting.shift();
      try {
        if (file.size > this.listing.maxSize) {
          throw new Error(`Tệp “${file.name}” lớn hơn mức cho phép (${this.listing.maxSizeWords}). Hãy nén ảnh hoặc tách tệp rồi tải lại.`);
        }
        const body = new FormData();
        body.append('tep', file);
        const kept = await call('POST', this.query, this.listing, body, this.progress);
        if (kept.note) { problems.push(kept.note); } else { stored += 1; }
      } catch (refused) {
        problems.push(refused.message);
      }
    }
    this.running = false;
    this.progress.hidden = true;
    this.say(problems.join('\n'), stored ? `Đã nộp ${stored} tệp.` : '');
    if (stored) { await this.load(); }
  }
}

function close(content) {
  content.classList.remove('evidence-open');
  content.querySelectorAll('.evidence-tab').forEach((tab) => tab.classList.remove('evidence-tab'));
  content.querySelector(':scope > .evidence-pane')?.remove();
}

const openTask = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

// Before the engine hears of the click: it would take the form away.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.tabbed-content .nav-tabs > li > a');
  if (!link) { return; }
  const content = link.closest('.tabbed-content');
  const ours = link.textContent.trim() === TAB;
  const formIsOpen = content.querySelector('.nav-tabs > li:first-child').classList.contains('active');
  const task = openTask();
  if (ours && formIsOpen && task) {
    event.preventDefault();
    event.stopPropagation();
    if (!content.classList.contains('evidence-open')) {
      const pane = element('div', { className: 'evidence-pane col-xs-12' });
      content.append(pane);
      content.classList.add('evidence-open');
      link.parentElement.classList.add('evidence-tab');
      new Evidence(pane, task);
    }
  } else if (content.classList.contains('evidence-open')) {
    close(content);
  }
}, true);

// Another task: its own form comes first.
let shown = openTask();
addEventListener('hashchange', leave);
for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...args) {
    original.apply(this, args);
    leave();
  };
}
function leave() {
  if (openTask() !== shown) {
    shown = openTask();
    document.querySelectorAll('.evidence-open').forEach(close);
  }
}

export default {
  id: 'dieu-phoi-evidence',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: TAB },
  render: (node, { taskId }) => { new Evidence(node, taskId); },
};
