// Draws a model; marks where work stands in it, or what is different in it.

/** Below this the words of a step are too small to be read. */
const READABLE = 0.75;

/** Buttons that do what the mouse does; where the whole is too small to be read, it opens where work stands. */
const addTools = (frame, canvas, shapes, standing) => {
  const whole = () => canvas.zoom('fit-viewport', 'auto');
  const at = standing
    .map((id) => shapes.get(id))
    .filter(Boolean)
    .sort((one, other) => one.width * one.height - other.width * other.height)[0];
  const where = () => {
    const { width, height } = canvas.getSize();
    const [w, h] = [width / READABLE, height / READABLE];
    canvas.viewbox({ x: at.x + at.width / 2 - w / 2, y: at.y + at.height / 2 - h / 2, width: w, height: h });
  };
  const tools = document.createElement('div');
  tools.className = 'diagram-tools';
  const button = (words, label, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    tools.append(made);
  };
  if (at) {
    button('Nơi đang đứng', 'Xem nơi công việc đang đứng', where);
  }
  button('Cả sơ đồ', 'Xem cả sơ đồ', whole);
  button('+', 'Phóng to sơ đồ', () => canvas.zoom(canvas.zoom() * 1.25, 'auto'));
  button('−', 'Thu nhỏ sơ đồ', () => canvas.zoom(canvas.zoom() / 1.25, 'auto'));
  frame.after(tools);
  if (at && canvas.zoom() < READABLE / 2) {
    where();
  }
};

document.querySelectorAll('.diagram').forEach(async (frame) => {
  const viewer = new BpmnJS({ container: frame });
  const answered = async (path) => {
    const answer = await fetch(path);
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer;
  };
  try {
    const model = await (await answered(frame.dataset.model)).text();
    const standing = frame.dataset.standing ? await (await answered(frame.dataset.standing)).json() : {};
    await viewer.importXML(model);
    const canvas = viewer.get('canvas');
    const shapes = viewer.get('elementRegistry');
    Object.entries(standing).forEach(([id, count]) => {
      if (!shapes.get(id)) {
        return;
      }
      canvas.addMarker(id, 'stands-here');
      const badge = document.createElement('span');
      badge.className = 'count';
      badge.textContent = count;
      badge.title = `${count} lượt đang ở bước này`;
      viewer.get('overlays').add(id, { position: { top: -12, right: 12 }, html: badge });
    });
    (frame.dataset.marks ?? '').split(' ').map((mark) => mark.split('=')).forEach(([id, mark]) => {
      if (mark && shapes.get(id)) {
        canvas.addMarker(id, mark);
      }
    });
    const { inner } = canvas.viewbox();
    frame.style.height = `${Math.min(900, Math.max(240, frame.clientWidth * inner.height / inner.width + 24))}px`;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
    addTools(frame, canvas, shapes, Object.keys(standing));
  } catch {
    frame.textContent = 'Chưa vẽ được sơ đồ. Hãy tải lại trang.';
    frame.classList.add('empty');
  }
});
