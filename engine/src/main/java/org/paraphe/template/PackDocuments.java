package org.paraphe.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraphe.act.Family;
import org.paraphe.dossier.PermanentFailure;

/**
 * What the Word documents of a pack hold, told by who may open them: they come from outside, and
 * only the child process does.
 */
public interface PackDocuments {

  /** Where no document can be opened: a pack that has one is refused. */
  PackDocuments NONE =
      new PackDocuments() {
        @Override
        public List<String> refusals(byte[] style) {
          throw closed();
        }

        @Override
        public Body body(BodyRequest request) {
          throw closed();
        }

        private PermanentFailure closed() {
          return new PermanentFailure("Un document Word ne peut pas être ouvert ici.");
        }
      };

  /** Why no act may be written into a style document, in French; empty where it may serve. */
  List<String> refusals(byte[] style);

  /** The act's text in a Word document with tags. */
  Body body(BodyRequest request);

  /**
   * @param tags the field of each tag that the author mapped
   * @param mentions what the act must carry
   */
  record BodyRequest(
      byte[] docx,
      Map<String, String> tags,
      Family family,
      List<FieldSpec> fields,
      Set<String> mentions) {}

  /**
   * @param actTemplate as an {@code act.ftl}; empty where it could not be drawn
   * @param faults in French, for the author
   * @param remarks in French, for the author
   */
  record Body(String actTemplate, List<String> faults, List<String> remarks) {
    public Body {
      faults = List.copyOf(faults);
      remarks = List.copyOf(remarks);
    }
  }
}
