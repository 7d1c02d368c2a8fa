package org.paraphe.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paraphe.facts.Lexicon.Part;

class LexiconTest {
  @Test
  void tells_all_that_a_word_may_be() {
    assertThat(Lexicon.parts("ferme")).contains(Part.NOUN, Part.ADJECTIVE, Part.VERB);
    assertThat(Lexicon.parts("remettre")).containsExactly(Part.INFINITIVE);
    assertThat(Lexicon.parts("déclarée")).containsExactly(Part.ADJECTIVE, Part.PARTICIPLE);
    assertThat(Lexicon.parts("refusant")).containsExactly(Part.PARTICIPLE);
    assertThat(Lexicon.parts("mais")).contains(Part.TOOL);
  }

  @Test
  void reads_capitals_as_small_letters() {
    assertThat(Lexicon.parts("KERMESSE")).containsExactly(Part.NOUN);
    assertThat(Lexicon.parts("Tracteur")).contains(Part.NOUN);
  }

  @Test
  void knows_nothing_of_a_word_that_no_dictionary_has() {
    assertThat(Lexicon.parts("Sermageois")).isEmpty();
    assertThat(Lexicon.parts("")).isEmpty();
    assertThat(Lexicon.parts("12")).isEmpty();
  }
}
