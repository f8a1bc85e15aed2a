// Draws a model; marks where work stands in it, or what is different in it.
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
  } catch {
    frame.textContent = 'Chưa vẽ được sơ đồ. Hãy tải lại trang.';
    frame.classList.add('empty');
  }
});
