/*
 * Looks for tasks by the number of an item or by words, with or without marks, instead of by the fields of the engine.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const PAUSE = 250;

function addressOf(task) {
  const query = new URLSearchParams(location.hash.split('?')[1] ?? '');
  query.delete('detailsTab');
  query.set('task', task);
  return `#/?${query}`;
}

class Search {
  constructor() {
    this.input = document.createElement('input');
    Object.assign(this.input, {
      type: 'search', className: 'form-control', placeholder: 'Tìm việc: 3.4, tien do…', maxLength: 200, autocomplete: 'off',
    });
    this.input.setAttribute('aria-label', 'Tìm việc theo số mục hoặc từ ngữ, có dấu hay không dấu');
    this.words = document.createElement('p');
    this.words.setAttribute('role', 'status');
    this.found = document.createElement('ul');
    this.node = document.createElement('div');
    this.node.className = 'dieu-phoi-search';
    this.node.append(this.input, this.words, this.found);
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.look(), PAUSE);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') { this.input.value = ''; this.look(); }
    });
    this.found.addEventListener('click', (event) => {
      // The list may have changed since: the address of now counts.
      const link = event.target.closest('a');
      if (link) { link.href = addressOf(link.dataset.task); }
    });
  }

  async look() {
    const words = this.input.value.trim();
    if (!words) { this.show('', []); return; }
    try {
      const answer = await fetch(`${root}/api/viec?tim=${encodeURIComponent(words)}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) { throw new Error(); }
      const { tasks } = await answer.json();
      if (words === this.input.value.trim()) {
        this.show(tasks.length ? `Tìm thấy ${tasks.length} việc${tasks.length === 20 ? ' đầu tiên' : ''}.` : 'Không tìm thấy việc nào của bạn.', tasks);
      }
    } catch {
      this.show('Chưa tìm được. Hãy kiểm tra kết nối mạng rồi thử lại.', []);
    }
  }

  show(words, tasks) {
    this.words.textContent = words;
    this.found.replaceChildren(...tasks.map((task) => {
      const link = document.createElement('a');
      link.href = addressOf(task.id);
      link.dataset.task = task.id;
      link.textContent = task.name;
      const about = document.createElement('span');
      about.textContent = task.about;
      const line = document.createElement('li');
      line.append(link, about);
      return line;
    }));
  }
}

const search = new Search();
function place() {
  const engines = document.querySelector('.tasks-list [cam-widget-search]');
  if (engines && !search.node.isConnected) { engines.before(search.node); }
}
new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
place();
