// What every view of the desk needs: htmx for parts of pages that are asked for anew, addresses
// that are copied, and boxes that are ticked together.
import "htmx.org";
import "./frame";
import { say } from "./judging";

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy ?? "", location.href).href);
    say("Copied");
    button.textContent = "Copied";
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-all]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${button.dataset.all}"]`)];
    const every = boxes.every((one) => one.checked);
    for (const one of boxes) one.checked = !every;
  });
}
