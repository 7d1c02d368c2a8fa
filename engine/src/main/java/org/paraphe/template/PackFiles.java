package org.paraphe.template;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.paraphe.dossier.PermanentFailure;
import org.paraphe.dossier.Sha256;

/**
 * The bytes of one pack.
 *
 * @param where how messages name the pack's folder: {@code act-templates/arrete-circulation}
 * @param kind the folder's name
 * @param bytes by file name, those of {@link #NAMES} that are there
 */
record PackFiles(String where, String kind, Map<String, byte[]> bytes) {
  static final String ACT_YAML = "act.yaml";
  static final String ACT_FTL = "act.ftl";
  static final String PROMPT_FTL = "prompt.ftl";
  static final String STYLE = "style.docx";
  static final String BODY = "modele.docx";

  /** What some editors write before the first word. */
  private static final Pattern BYTE_ORDER_MARK = Pattern.compile("^\ufeff");

  /** The files that make a pack; others in its folder are for people. */
  static final List<String> NAMES = List.of(ACT_YAML, ACT_FTL, PROMPT_FTL, STYLE, BODY);

  PackFiles {
    bytes = new TreeMap<>(bytes);
  }

  String path(String name) {
    return where + "/" + name;
  }

  String required(String name) {
    if (!bytes.containsKey(name)) {
      throw new PermanentFailure(
          "%s : le fichier « %s » manque ; un modèle d'acte a au moins %s et %s."
              .formatted(where, name, ACT_YAML, ACT_FTL));
    }
    return text(name);
  }

  String text(String name) {
    byte[] content = bytes.getOrDefault(name, new byte[0]);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return BYTE_ORDER_MARK.matcher(text).replaceFirst("").replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new PermanentFailure(
          path(name) + " : le fichier n'est pas en UTF-8 ; l'enregistrer dans ce codage.", e);
    }
  }

  /** First 12 digits of the SHA-256 over names, lengths and bytes. */
  String version() {
    MessageDigest digest = Sha256.digest();
    bytes.forEach(
        (name, content) -> {
          digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }
}
