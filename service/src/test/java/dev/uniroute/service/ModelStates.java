package dev.uniroute.service;

import com.google.protobuf.FieldMask;
import dev.uniroute.v1.Model;
import dev.uniroute.v1.ModelState;
import dev.uniroute.v1.UpdateModelRequest;

/** Requests that pause models and put them back. */
final class ModelStates {

    private ModelStates() {}

    static UpdateModelRequest of(String model, ModelState state) {
        return UpdateModelRequest.newBuilder()
                .setModel(Model.newBuilder().setName(model).setState(state))
                .setUpdateMask(FieldMask.newBuilder().addPaths("state"))
                .build();
    }
}
