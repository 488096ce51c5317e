package org.maillage.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Looks for what identifies a person in the free texts of a statement.
 *
 * <p>It sees forms: French telephone numbers, e-mail addresses, a civil title (M., Mme, Monsieur, Madame …) before a
 * capitalised word, and « je m’appelle » before one. It cannot see meaning: a bare name (« Fatima Benali est venue »), a
 * nickname, a door number, a description that fits one person only pass unseen; « Mme Bovary », the novel, does not. It keeps
 * honest mistakes out; what it misses stays with the owner, encrypted, and never enters an event.
 *
 * <p>Identifiers, references and URLs are no free texts. In an address, titles are not looked for: streets have them.
 */
final class PersonalData {

    private static final Set<String> NO_TEXT = Set.of("id", "source", "subject", "siret", "siren", "rna");
    private static final int FEWEST_DIGITS = 9;
    private static final String NAME = "[\\h\\v]+\\p{Lu}[\\p{L}’'-]+";
    private static final Form TELEPHONE = new Form(
            "telephone",
            "un numéro de téléphone",
            PersonalData::hasDigits,
            Pattern.compile(
                    "(?<![\\p{Alnum}+])(?:(?:\\+|00)33[\\h.-]?(?:\\(0\\))?|0)[1-9](?:[\\h.-]?\\d{2}){4}(?!\\p{Alnum})"));
    private static final Form MAIL = new Form(
            "email",
            "une adresse électronique",
            text -> text.indexOf('@') >= 0,
            Pattern.compile("[\\p{Alnum}._%+-]@[\\p{Alnum}-]+\\.\\p{Alnum}"));
    private static final Form TITLE = new Form(
            "person",
            "un nom de personne",
            text -> text.indexOf('M') >= 0,
            Pattern.compile("(?<!\\p{L})M(?:\\.|M\\.|r\\.?|mes?|lles?|onsieur|adame|ademoiselle)" + NAME));
    private static final Form INTRODUCTION = new Form(
            "person",
            "un nom de personne",
            text -> text.contains("appelle") || text.contains("nom est"),
            Pattern.compile("(?i:je m[’']appelle|mon nom est)" + NAME));
    private static final List<Form> ANYWHERE = List.of(TELEPHONE, MAIL);
    private static final List<Form> IN_TEXTS = List.of(TELEPHONE, MAIL, TITLE, INTRODUCTION);

    private PersonalData() {}

    /** The first text that shows some. */
    static Optional<Fault> check(Contract contract, JsonNode data) {
        return Place.DATA.walk(data, (place, node) -> visit(contract, place, node));
    }

    private static Optional<Fault> visit(Contract contract, Place place, JsonNode node) {
        if (!node.isString() || NO_TEXT.contains(place.step()) || place.step().endsWith("Url")) {
            return Optional.empty();
        }
        return found(place.step(), node.asString())
                .map(form -> Fault.of(
                                "statement.personal-data",
                                "Le texte « " + place.step() + " » semble contenir " + form.words() + ".")
                        .at(place.pointer(), form.rule())
                        .example(contract.exampleAt(place.pointer())
                                .orElse(StringNode.valueOf("Un atelier pour réparer vélos et poussettes"))));
    }

    private static Optional<Form> found(String field, String text) {
        for (Form form : field.equals("address") ? ANYWHERE : IN_TEXTS) {
            if (form.isPossible().test(text) && form.pattern().matcher(text).find()) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** @param isPossible a quick look that spares most texts the pattern */
    private record Form(String rule, String words, Predicate<String> isPossible, Pattern pattern) {}
}
