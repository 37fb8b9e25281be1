package dev.uniroute.cli.models;

import picocli.CommandLine.Command;

/** The commands about models. */
@Command(
        name = "models",
        description = "The models that can be routed to.",
        subcommands = {
            ListModels.class,
            ShowModel.class,
            ShowProfile.class,
            RegisterModel.class,
            SimilarModels.class,
            UpdateModel.class,
            DeleteModel.class,
            UploadEvaluations.class
        })
public final class ModelsCommand {}
