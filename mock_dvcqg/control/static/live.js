// Puts new calls on top of the list while «Tự cập nhật» is ticked. Without this script the page reloads by hand or by link.
(() => {
  const list = document.getElementById("lan-goi");
  const switch_ = document.getElementById("tu-cap-nhat");
  const note = document.getElementById("tin-moi");
  if (!list || !switch_ || !note) return;
  document.getElementById("cap-nhat").hidden = false;
  document.getElementById("tai-lai").hidden = true;
  let last = list.dataset.last;
  let asking = false;
  const ask = async () => {
    if (asking || !switch_.checked || document.hidden) return;
    asking = true;
    try {
      const answer = await fetch(list.dataset.new + "&sau=" + last, { credentials: "same-origin" });
      if (answer.status === 401) { switch_.checked = false; note.textContent = "Phiên đã hết, hãy đăng nhập lại."; return; }
      if (!answer.ok) { note.textContent = "Không đọc được nhật ký, sẽ thử lại."; return; }
      last = answer.headers.get("X-Last-Seq") || last;
      if (answer.status !== 200) { note.textContent = ""; return; }
      document.getElementById("trong")?.remove();
      const before = list.children.length;
      list.insertAdjacentHTML("afterbegin", await answer.text());
      note.textContent = "Có " + (list.children.length - before) + " lần gọi mới.";
    } catch {
      note.textContent = "Hệ thống mô phỏng không trả lời, sẽ thử lại.";
    } finally {
      asking = false;
    }
  };
  setInterval(ask, 2000);
})();
