package org.paraphe.extraction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails that forge, nest or swell; and texts that nest without end. */
final class HostileMails {

  private static final List<String> NAMES =
      List.of(
          "../../../../tmp/evade.txt",
          "/etc/cron.d/evade.txt",
          "C:\\\\evade.txt",
          "a\u0000b.txt",
          "n".repeat(5_000) + ".txt",
          "facture\u202Efdp.exe",
          "=?UTF-8?B?Li4vLi4vZXZhZGUudHh0?=",
          "CON",
          ".",
          "");

  private HostileMails() {}

  static Map<String, byte[]> all(boolean large) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("profond.eml", deep(200));
    files.put("poupees.eml", carried(40));
    files.put("forge.eml", forged());
    files.put("noms.eml", names());
    files.put("pieces.eml", many(large ? 3_000 : 200));
    files.put(
        "entete.eml",
        Samples.utf8("Subject: " + "a".repeat(large ? 5_000_000 : 500_000) + "\n\nx"));
    files.put(
        "sans-fin.eml",
        Samples.utf8("Content-Type: multipart/mixed; boundary=x\n\n--x\n".repeat(2_000)));
    files.put("profond.html", Samples.utf8("<div>".repeat(large ? 200_000 : 5_000) + "fond"));
    files.put("couleurs.html", Samples.utf8("<font color=white>".repeat(3_000) + "fond"));
    files.put(
        "tables.html", Samples.utf8("<table><tr><td>".repeat(large ? 5_000 : 1_000) + "fond"));
    files.put("feuille.html", Samples.utf8("<style>" + "@a{".repeat(20_000) + "</style><p>fond"));
    files.put("profond.rtf", Samples.utf8("{\\rtf1 " + "{".repeat(300_000) + "fond"));
    files.put("binaire.rtf", Samples.utf8("{\\rtf1 \\bin2000000000 fond}"));
    files.put(
        "colonnes.csv",
        Samples.utf8("a;".repeat(large ? 500_000 : 50_000) + "\n" + "b;".repeat(50_000)));
    files.put("guillemets.csv", Samples.utf8("\"a;".repeat(300_000)));
    files.put("nul.txt", new byte[large ? 3_000_000 : 100_000]);
    return files;
  }

  private static byte[] deep(int levels) {
    StringBuilder mail = new StringBuilder("From: a@exemple.fr\nMIME-Version: 1.0\n");
    for (int i = 0; i < levels; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }
    return Samples.utf8(mail + "Content-Type: text/plain\n\nau fond\n");
  }

  private static byte[] carried(int levels) {
    return Samples.utf8(
        "From: a@exemple.fr\nContent-Type: message/rfc822\n\n".repeat(levels)
            + "Subject: x\n\nfond\n");
  }

  private static byte[] forged() {
    return Samples.utf8(
        """
        From: a@exemple.fr
        CamelFileName: ../../../../tmp/evade.txt
        CAmelJmsDestinationName: autre
        camelHttpUri: http://127.0.0.1:1/
        Subject: x
        Subject: y
        Date: jamais
        Content-Type: text/plain; charset="../../etc/passwd"
        Content-Disposition: attachment; filename*=UTF-8''..%2F..%2Fevade.txt
        Content-Transfer-Encoding: x-inconnu

        corps
        """);
  }

  private static byte[] names() {
    StringBuilder mail =
        new StringBuilder(
            "From: a@exemple.fr\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n");
    for (String name : NAMES) {
      mail.append("\n--xx\nContent-Type: text/plain; name=\"").append(name);
      mail.append("\"\nContent-Disposition: attachment; filename=\"").append(name);
      mail.append("\"\n\npiece\n");
    }
    return Samples.utf8(mail + "\n--xx--\n");
  }

  private static byte[] many(int count) {
    StringBuilder mail =
        new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=xx\n");
    for (int i = 0; i < count; i++) {
      mail.append("\n--xx\nContent-Disposition: attachment; filename=a.txt\n\nx\n");
    }
    return Samples.utf8(mail + "--xx--\n");
  }
}
