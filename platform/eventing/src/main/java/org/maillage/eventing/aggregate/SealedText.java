package org.maillage.eventing.aggregate;

import java.util.Arrays;

/**
 * A free text that stays with the owner, encrypted under the key of its file.
 *
 * @param messageId the statement or command that brought it
 * @param field     which of its texts
 * @param cipher    initialisation vector and encrypted text
 */
public record SealedText(String messageId, String field, byte[] cipher) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedText(var itsMessage, var itsField, var itsCipher)
                && messageId.equals(itsMessage)
                && field.equals(itsField)
                && Arrays.equals(cipher, itsCipher);
    }

    @Override
    public int hashCode() {
        return 31 * messageId.hashCode() + field.hashCode();
    }

    @Override
    public String toString() {
        return "SealedText[" + field + " of " + messageId + "]";
    }
}
