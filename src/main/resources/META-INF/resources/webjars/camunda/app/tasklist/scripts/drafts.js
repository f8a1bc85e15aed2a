/*
 * What is typed into the form of a task is kept on the server, under the task: found again by its holder after a logout,
 * in another browser, by the colleague it is handed to. The application's own script is told to open forms through here
 * (TasklistCorrections); form-js reports every key.
 */
// Also for the page of a task that stands outside Tasklist (/viec).
const root = new URL('../../../..', import.meta.url).pathname.replace(/\/$/, '');
const PAUSE = 700;
const AGAIN = 5000;
const NO_ANSWER = 'Chưa lưu được nháp vì chưa kết nối được; sẽ tự thử lại, đừng đóng trang này.';
const SIGNED_OUT = 'Chưa lưu được nháp vì phiên đăng nhập đã hết. Hãy đăng nhập ở một thẻ khác của trình duyệt; trang này sẽ tự lưu tiếp.';
const GONE = 'Việc này không còn do bạn nhận nên không lưu nháp được. Hãy chép nội dung đang nhập ra nơi khác nếu cần.';

let open = null;

function fieldsOf(components, found = new Map()) {
  for (const component of components ?? []) {
    if (component.key) { found.set(component.key, component); }
    fieldsOf(component.components, found);
  }
  return found;
}

const button = (label, act) => {
  const node = document.createElement('button');
  node.type = 'button';
  node.className = 'btn btn-link btn-sm';
  node.textContent = label;
  node.addEventListener('click', act);
  return node;
};

class Draft {
  constructor(form, place, task, schema, data) {
    Object.assign(this, { form, task, schema, data });
    this.path = `${root}/api/nhap/${encodeURIComponent(task)}`;
    this.fields = fieldsOf(schema.components);
    this.version = 0;
    this.mine = false;
    this.lost = {};
    this.bar = document.createElement('div');
    this.bar.className = 'dieu-phoi-draft';
    this.words = document.createElement('span');
    this.words.setAttribute('role', 'status');
    this.acts = document.createElement('span');
    this.more = document.createElement('div');
    this.bar.append(this.words, this.acts, this.more);
    place.before(this.bar);
  }

  async open() {
    const kept = await this.ask();
    await this.fill(kept?.fields ?? {});
    this.form.on('changed', () => this.changed());
    if (kept) { this.found(kept); }
  }

  /** When the task was taken while its form was open already. */
  async taken() {
    if (this.mine || this.asking) { return; }
    this.asking = true;
    const kept = await this.ask();
    this.asking = false;
    if (!kept) { return; }
    const typed = this.typed();
    if (Object.keys(kept.fields).length) { await this.fill({ ...kept.fields, ...typed }); }
    this.found(kept);
    this.changed();
  }

  async ask() {
    try {
      const answer = await fetch(this.path, { headers: { Accept: 'application/json' } });
      if (!answer.ok) { return null; }
      const kept = await answer.json();
      this.header = { [kept.csrfHeader]: kept.csrfToken };
      this.mine = kept.mine;
      return kept.mine ? kept : null;
    } catch {
      return null;
    }
  }

  async fill(fields) {
    this.filling = true;
    await this.form.importSchema(this.schema, { ...this.data });
    this.blank = this.now();
    const known = Object.entries(fields).filter(([key]) => this.fields.has(key));
    this.lost = Object.fromEntries(Object.entries(fields).filter(([key]) => !this.fields.has(key)));
    if (known.length) {
      await this.form.importSchema(this.schema, { ...this.data, ...Object.fromEntries(known) });
    }
    this.filling = false;
    this.saved = JSON.stringify(this.typed());
    this.showLost();
  }

  now() {
    const { data } = this.form._getState();
    return Object.fromEntries([...this.fields.keys()].map((key) => [key, JSON.stringify(data[key] ?? null)]));
  }

  /** Fields that differ from what the form was opened with, and what an older form of this task had. */
  typed() {
    const typed = { ...this.lost };
    for (const [key, value] of Object.entries(this.now())) {
      if (value !== this.blank[key]) { typed[key] = JSON.parse(value); }
    }
    return typed;
  }

  found(kept) {
    this.version = kept.version;
    if (kept.version && Object.keys(kept.fields).length) {
      this.say(`Đã mở lại nháp lưu lúc ${kept.words}.`, this.discarding());
    }
  }

  changed() {
    if (this.filling || !this.mine || this.stopped) { return; }
    if (this.newer || JSON.stringify(this.typed()) === this.saved) { return; }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  /** At once, when the page is left. */
  flush() {
    if (this.timer) { this.save(true); }
  }

  save(leaving = false) {
    if (!this.saving) { this.sent = this.send(leaving); } else { this.again = true; }
    return this.sent;
  }

  async send(leaving) {
    clearTimeout(this.timer);
    this.timer = null;
    if (this.stopped || !this.mine) { return; }
    const fields = this.typed();
    const text = JSON.stringify(fields);
    if (text === this.saved) { return; }
    this.saving = true;
    this.again = false;
    try {
      const body = JSON.stringify({ version: this.version, fields });
      const answer = await fetch(this.path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...this.header },
        body,
        keepalive: leaving && body.length < 50000,
      });
      await this.answered(answer, text);
    } catch {
      this.later(NO_ANSWER);
    }
    this.saving = false;
    if (this.again) { this.changed(); }
  }

  async answered(answer, text) {
    if (answer.status === 200) {
      const kept = await answer.json();
      this.version = kept.version;
      this.saved = text;
      this.say(`Đã lưu nháp ${kept.words}`, this.discarding());
    } else if (answer.status === 409) {
      this.newer = await answer.json();
      this.say(`Việc này có bản nháp mới hơn, lưu ở nơi khác lúc ${this.newer.words ?? 'vừa rồi'}. Nội dung bạn đang nhập ở đây chưa được lưu.`,
        button('Mở bản mới hơn', () => this.takeNewer()), button('Giữ nội dung ở đây', () => this.keepThis()));
    } else if (answer.status === 404) {
      this.mine = false;
      if (!this.stopped) { this.say(GONE); }
    } else if (answer.status === 400) {
      this.say((await answer.json()).message ?? NO_ANSWER);
    } else if (answer.status === 401) {
      this.later(SIGNED_OUT);
    } else {
      // The token of an earlier login.
      await this.ask();
      this.later(NO_ANSWER);
    }
  }

  later(words) {
    this.say(words);
    this.timer = setTimeout(() => this.save(), AGAIN);
  }

  async takeNewer() {
    const { newer } = this;
    this.newer = null;
    this.version = newer.version;
    await this.fill(newer.fields);
    this.say(`Đã mở bản nháp lưu lúc ${newer.words}.`, this.discarding());
  }

  keepThis() {
    this.version = this.newer.version;
    this.newer = null;
    this.saved = '';
    this.save();
  }

  discarding() {
    return button('Bỏ nháp', () => this.discard());
  }

  async discard() {
    clearTimeout(this.timer);
    try {
      const answer = await fetch(this.path, { method: 'DELETE', headers: { ...this.header } });
      if (!answer.ok) { throw new Error(); }
    } catch {
      this.say('Chưa bỏ được nháp; hãy thử lại.', this.discarding());
      return;
    }
    this.version = 0;
    await this.fill({});
    this.say('Đã bỏ nháp.');
  }

  say(words, ...acts) {
    if (this.words.textContent !== words) { this.words.textContent = words; }
    this.acts.replaceChildren(...acts);
  }

  showLost() {
    const lost = Object.entries(this.lost);
    this.more.replaceChildren(...lost.length
      ? ['Nháp còn nội dung của những ô không còn trong biểu mẫu:', ...lost.map(([key, value]) => {
        const line = document.createElement('p');
        line.textContent = `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
        return line;
      })]
      : []);
  }

  /** While the form is being handed in; it may come back. */
  async hold(held) {
    this.stopped = held;
    clearTimeout(this.timer);
    this.timer = null;
    if (held) { await this.sent; } else { this.changed(); }
  }
}

window.dieuPhoi = {
  ...window.dieuPhoi,

  async openForm(form, place, task, schema, data) {
    if (!task) {
      await form.importSchema(schema, data);
      return;
    }
    open?.flush();
    open = new Draft(form, place, task, schema, data);
    await open.open();
  },

  taken(task) {
    if (open?.task === task && open.blank) { open.taken(); }
  },

  async holdDraft(held) {
    await open?.hold(held);
  },
};

addEventListener('pagehide', () => open?.flush());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') { open?.flush(); }
});
addEventListener('hashchange', () => open?.flush());
for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...args) {
    open?.flush();
    original.apply(this, args);
  };
}
