package org.maillage.partners.door.adapter;

import java.util.List;
import java.util.UUID;
import org.maillage.defaults.problem.Problem;
import org.maillage.defaults.security.Roles;
import org.maillage.eventing.recovery.Gate;
import org.maillage.eventing.wire.Ids;
import org.maillage.partners.door.Receipt;
import org.maillage.partners.door.ReceiptStore;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a statement: for the partner that made it, and for staff. */
@RestController
@RequestMapping("/receipts")
final class ReceiptsController {

    private final ReceiptStore receipts;
    private final Gate gate;

    ReceiptsController(ReceiptStore receipts, Gate gate) {
        this.receipts = receipts;
        this.gate = gate;
    }

    @GetMapping("/{receiptId}")
    Item one(@PathVariable UUID receiptId, Authentication caller) {
        Receipt receipt = receipts.find(List.of(receiptId)).get(receiptId);
        if (receipt == null || !maySee(caller, receipt)) {
            gate.requireOpen();
            throw Problem.of("path.unknown", "Aucun accusé de réception « " + receiptId + " » parmi les vôtres.")
                    .asException();
        }
        return Item.of(receipt, HttpStatus.OK.value());
    }

    /** The same, by what the partner called its statement. */
    @GetMapping(params = {"source", "id"})
    Item named(@RequestParam String source, @RequestParam String id, Authentication caller) {
        return one(Ids.receipt(source, id), caller);
    }

    private static boolean maySee(Authentication caller, Receipt receipt) {
        return Roles.hasAny(caller, "officer", "administrator")
                || receipt.partnerId().equals(caller.getName());
    }
}
