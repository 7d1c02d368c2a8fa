package org.paraphe.law;

import java.util.List;

/**
 * The codes that acts of local authorities cite most, with their identifiers in the LEGI base.
 *
 * @param names the full name first, then the short ones, folded (lower case, no accents)
 */
record Code(String id, String title, List<String> names) {

  static final List<Code> ALL =
      List.of(
          new Code(
              "LEGITEXT000006070633",
              "code général des collectivités territoriales",
              List.of("code general des collectivites territoriales", "cgct")),
          new Code(
              "LEGITEXT000031366350",
              "code des relations entre le public et l'administration",
              List.of("code des relations entre le public et l'administration", "crpa")),
          new Code(
              "LEGITEXT000037701019",
              "code de la commande publique",
              List.of("code de la commande publique", "ccp")),
          new Code(
              "LEGITEXT000044416551",
              "code général de la fonction publique",
              List.of("code general de la fonction publique", "cgfp")),
          new Code(
              "LEGITEXT000006074075",
              "code de l'urbanisme",
              List.of("code de l'urbanisme", "c. urb.", "c. urb")),
          new Code(
              "LEGITEXT000006070239",
              "code électoral",
              List.of("code electoral", "c. elect.", "c. elect")),
          new Code(
              "LEGITEXT000006070299",
              "code général de la propriété des personnes publiques",
              List.of(
                  "code general de la propriete des personnes publiques", "cgppp", "cg3p", "cgpp")),
          new Code(
              "LEGITEXT000006070667",
              "code de la voirie routière",
              List.of("code de la voirie routiere")),
          new Code(
              "LEGITEXT000006070933",
              "code de justice administrative",
              List.of(
                  "code de justice administrative", "code de la justice administrative", "cja")),
          new Code(
              "LEGITEXT000025503132",
              "code de la sécurité intérieure",
              List.of("code de la securite interieure", "csi")),
          new Code("LEGITEXT000006074228", "code de la route", List.of("code de la route")));
}
