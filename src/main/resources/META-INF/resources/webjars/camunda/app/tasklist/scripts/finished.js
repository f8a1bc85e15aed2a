/*
 * After "Hoàn thành": that it is done and what comes next, or what is wrong, beside the field that it is about. The
 * application's own script hands both over (TasklistCorrections).
 */
// Also for the page of a task that stands outside Tasklist (/viec).
const root = new URL('../../../..', import.meta.url).pathname.replace(/\/$/, '');
/* Says to the application that all is said. */
const SAID = { message: 'submission prevented' };

function box(className, role, ...content) {
  const node = document.createElement('div');
  node.className = className;
  node.setAttribute('role', role);
  node.append(...content);
  return node;
}

/* What was completed on this page. */
const done = new Set();

const clear = (...names) => names.forEach((name) => document.querySelectorAll(name).forEach((node) => node.remove()));

function idsByKey(components, found = new Map()) {
  for (const component of components ?? []) {
    if (component.key) { found.set(component.key, component.id); }
    idsByKey(component.components, found);
  }
  return found;
}

function toFirstError(place) {
  requestAnimationFrame(() => {
    const field = place.querySelector('.fjs-has-errors, .fjs-form-field:has(.fjs-form-field-error)');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector('input, textarea, select')?.focus({ preventScroll: true });
  });
}

async function next(task) {
  try {
    const answer = await fetch(`${root}/api/viec/tiep?sau=${encodeURIComponent(task)}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? (await answer.json()).next : null;
  } catch {
    return null;
  }
}

window.dieuPhoi = {
  ...window.dieuPhoi,

  refused(form, place, refusal) {
    window.dieuPhoi.holdDraft(false);
    clear('.dieu-phoi-refused');
    const { fields, message } = refusal?.response?.body ?? { message: refusal?.message };
    if (fields && Object.keys(fields).length) {
      const ids = idsByKey(form._getState().schema.components);
      const errors = Object.entries(fields).filter(([key]) => ids.has(key)).map(([key, words]) => [ids.get(key), [words]]);
      form._setState({ errors: Object.fromEntries(errors) });
      toFirstError(place);
      return SAID;
    }
    if (!(refusal instanceof Error) && !message) {
      // The form's own marks stand beside its fields.
      toFirstError(place);
      return SAID;
    }
    const said = box('dieu-phoi-refused', 'alert', message ?? 'Chưa gửi được. Hãy kiểm tra kết nối mạng rồi thử lại.');
    place.after(said);
    said.scrollIntoView({ block: 'nearest' });
    return SAID;
  },

  isDone: (task) => done.has(task),

  async completed(task) {
    done.add(task.id);
    clear('.dieu-phoi-refused', '.dieu-phoi-done');
    const words = document.createElement('strong');
    words.textContent = `Đã hoàn thành “${task.name}”.`;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.setAttribute('aria-label', 'Đóng');
    close.textContent = '×';
    const said = box('dieu-phoi-done', 'status', close, words);
    close.addEventListener('click', () => said.remove());
    document.body.append(said);
    const following = await next(task.id);
    if (following) {
      const link = document.createElement('a');
      link.href = `#/?task=${encodeURIComponent(following.id)}`;
      link.textContent = following.label;
      link.addEventListener('click', () => said.remove());
      said.append(document.createElement('br'), 'Việc tiếp theo: ', link);
    } else {
      said.append(document.createElement('br'), 'Không còn việc nào chờ bạn.');
    }
  },
};
