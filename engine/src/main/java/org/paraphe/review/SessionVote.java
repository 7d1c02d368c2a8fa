package org.paraphe.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraphe.casefile.CaseRef;

/**
 * What one session decided on one case, as it was entered.
 *
 * @param seance the day of the session
 * @param ordre the rank of the case in the session, from 1: adopted texts are numbered in it
 * @param registre the register that will number the text
 * @param objet what the act is about, for the list of the session
 * @param values fields of session and vote as typed, those taken from the session's record included
 * @param amendments fields of the act that the assembly changed, as typed
 * @param retires members who withdrew, where they were named
 * @param differences in French, where this entry differs from that of the session's other cases
 */
public record SessionVote(
    CaseRef ref,
    LocalDate seance,
    int ordre,
    Resultat resultat,
    String registre,
    String objet,
    Map<String, String> values,
    Map<String, String> amendments,
    List<String> retires,
    List<String> differences) {

  /** The role of the document in which a case in its second life keeps its vote. */
  public static final String DOCUMENT = "vote.json";

  public SessionVote {
    if (ordre < 1) {
      throw new IllegalArgumentException("a rank starts at 1: " + ordre);
    }
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    amendments = Collections.unmodifiableMap(new TreeMap<>(amendments));
    retires = List.copyOf(retires);
    differences = List.copyOf(differences);
  }
}
