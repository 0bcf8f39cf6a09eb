/** Sending one mail to a server of a test. */

import { smtp } from '../../../src/local/mail/smtp.ts';
import type { Mail } from '../../../src/local/realm/ports.ts';

export const FROM = 'ketoan@xa.example.vn';
export const MAIL: Mail = {
  to: 'xom1@example.com',
  subject: 'Đôn đốc nộp danh sách: Xóm Nà Pài',
  body: 'Kính gửi Xóm Nà Pài,\n.\nĐề nghị nộp trước 24/5/2024.',
  htmlBody: '<p>Kính gửi <b>Xóm Nà Pài</b></p>',
  name: 'Kế toán xã',
  replyTo: 'phong@xa.example.vn',
};
/** For servers that fall silent; of the others a slow machine may take its time. */
export const SHORT = { connection: 3000, greeting: 1000, socket: 1000, whole: 10_000 };
export const at = (port: number, login = '') => `smtp://${login}127.0.0.1:${port}`;

/** What comes of sending: '' when it went well, else the error's name and message. */
export async function sent(
  url: string,
  mail: Mail = MAIL,
  options: Parameters<typeof smtp>[2] = {},
): Promise<string> {
  try {
    await smtp(url, FROM, options).send(mail);
    return '';
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
}
