import { defineFault } from "@benhan/core/faults";

/** A site that no browser would name so: the agent would refuse every call of it, and nobody would see why. */
export const originRefused = defineFault<{ readonly given: string }>({
  code: "signing_agent.origin.refused",
  text: ({ given }) => ({
    vi: `"${given}" không phải địa chỉ của một trang web (origin).`,
    en: `"${given}" is not the origin of a site.`,
  }),
  nextStep: () => ({
    vi: "Ghi đủ https:// và tên máy chủ, không kèm đường dẫn, ví dụ https://his.example.vn hoặc http://192.168.1.10:8080.",
    en: "Write https:// and the host, without a path, such as https://his.example.vn or http://192.168.1.10:8080.",
  }),
});

/** The key file cannot be read. */
export const keyFileUnreadable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "signing_agent.key_file.unreadable",
  text: ({ file, reason }) => ({
    vi: `Không đọc được tệp khóa ${file} (${reason}).`,
    en: `The key file ${file} cannot be read (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra đường dẫn sau --p12 và quyền đọc tệp.",
    en: "Check the path behind --p12 and that the file may be read.",
  }),
});

/** The port is another program's, or not allowed. */
export const portNotUsable = defineFault<{ readonly port: number; readonly reason: string }>({
  code: "signing_agent.port.not_usable",
  text: ({ port, reason }) => ({
    vi: `Không mở được cổng ${port} trên máy này (${reason}).`,
    en: `Port ${port} of this PC cannot be opened (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Đóng chương trình ký đang chạy, hoặc chọn cổng khác bằng --port.",
    en: "Close the agent that is running, or choose another port with --port.",
  }),
});

/** Nobody can be asked: there is no window, or it was closed. */
export const nobodyThere = defineFault<object>({
  code: "signing_agent.terminal.closed",
  text: () => ({
    vi: "Không hỏi được mật khẩu hoặc PIN: đầu vào (stdin) đã đóng.",
    en: "Passphrase or PIN cannot be asked for: the input (stdin) is closed.",
  }),
  nextStep: () => ({
    vi: "Chạy trong một cửa sổ dòng lệnh mà người ký nhìn thấy, không chạy như dịch vụ nền.",
    en: "Run it in a terminal that the signer sees, not as a service in the background.",
  }),
});
