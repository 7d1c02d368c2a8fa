package org.paraphe.template;

import java.util.List;
import java.util.Map;

/**
 * The Word document that is the body of a pack in place of an {@code act.ftl}: the act's text is
 * drawn from it, and its tags are filled in it.
 *
 * @param docx its bytes, which only the child process opens
 * @param tags the field of each tag that is not named as its field
 * @param remarks in French, for the pack's author
 */
public record PackBody(byte[] docx, Map<String, String> tags, List<String> remarks) {
  public PackBody {
    tags = Map.copyOf(tags);
    remarks = List.copyOf(remarks);
  }
}
