/* eslint-disable */
// Written by npm run openapi from openapi.json.
export interface paths {
    "/api/account-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeysController_all"];
        put?: never;
        post: operations["ApiKeysController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{name}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApiKeysController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_asOf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/changes/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangesController_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/changes/retailers/{retailerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChangesController_retailer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckpointsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistorySearchController_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistorySearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistoryFileController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/events.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HistoryFileController_jsonl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/known/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnownThenController_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/known/retailers/{retailerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnownThenController_retailer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallCalendarController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallDaysController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/dropped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallCalendarController_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/festivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallDaysController_festivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/moved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallCalendarController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/call-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_callBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls-without-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_withoutOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallListController_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_find"];
        put?: never;
        post: operations["ComplaintController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{complaintId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ComplaintsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/{complaintId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ComplaintController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/declared-demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitsController_declared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveryListController_arrived"];
        put?: never;
        post: operations["DeliveryController_dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{deliveryId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliveryController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deliveries/{deliveryId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeliveryController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delivery-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeliveryListController_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WeeklyDemandController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demand/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WeeklyDemandController_weeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitsController_followUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_runs"];
        put?: never;
        post: operations["ForecastController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{runId}/named-nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_namedNodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{runId}/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_nodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{runId}/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_origins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{runId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ForecastController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{kind}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/missed-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_missed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_find"];
        put?: never;
        post: operations["NoticeController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{noticeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{noticeId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NoticeController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/open-order-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrdersController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/order-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderRhythmController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrdersController_find"];
        put?: never;
        post: operations["PhoneOrderController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrdersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/held-lines/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_rejectHeldLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/held-lines/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HeldLinesReleaseController_releaseLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PhoneOrderController_changeLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{orderId}/read-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReadBackController_readBack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonalDataController_forgetPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController_all"];
        put?: never;
        post: operations["PlanController_drawUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlanController_allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/product-news": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProductNewsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProductsController_find"];
        put?: never;
        post: operations["ProductController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProductsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{sku}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProductController_changeDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{sku}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProductController_discontinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProjectionsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projections/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProjectionsController_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PromisesController_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HeldLinesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HeldLinesReleaseController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refused-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/results/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JobsController_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetailersController_find"];
        put?: never;
        post: operations["RetailerController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetailersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallDaysController_calls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetailerController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetailerController_changeDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonalDataController_forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/order-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderRhythmController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/sell-through": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SellThroughController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockPositionController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/stock-estimates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuggestionController_stocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuggestionController_suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retailers/{retailerId}/typed-quantity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuggestionController_typed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ServiceFactsController_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shelf-observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitsController_shelves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SessionController_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupplyNoticeController_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupplyQueriesController_quotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/shortages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupplyQueriesController_shortages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/{sku}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupplyController_setQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/{sku}/quotas/{quotaId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupplyController_liftQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/{sku}/shortage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupplyController_declareShortage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supply/{sku}/shortage/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupplyController_endShortage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_all"];
        put?: never;
        post: operations["UsersController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{name}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["JobsController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitListController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitsController_find"];
        put?: never;
        post: operations["VisitController_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_declareDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/follow-ups/{followUpId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_completeFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/shelf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_observeShelf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/shelf/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_correctShelfPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/stock-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_countStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visits/{visitId}/stock-counts/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VisitController_correctCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/demand/{retailerId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureLineageController_demand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/forecast-nodes/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TracerController_node"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/forecasts/{runId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LineageController_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/order-rhythm/{retailerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TracerController_rhythm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/plans/{planId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LineageController_planLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/product-demand/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TracerController_productWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/sell-through/{retailerId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TracerController_sellThrough"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/stock-estimates/{retailerId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TracerController_stockEstimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/stock/{retailerId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureLineageController_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/why/suggestions/{retailerId}/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LineageController_suggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["WishesController_find"];
        put?: never;
        post: operations["WishController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wishes/{wishId}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WishController_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MetricsController_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who did what to an account or a key. */
        AccountChange: {
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            changedAt: string;
            /** @description name of the person, or `key:NAME` */
            subject: string;
            /** @enum {string} */
            change: "created" | "display-name" | "roles" | "areas" | "disabled" | "enabled" | "password-reset" | "password-changed" | "key-created" | "key-revoked" | "signing-key-rotated";
            /** @description what it is now, and what it was */
            detail: string;
            changedBy: string;
            changedThrough: string;
        };
        /** @description A part of a list, and how long the whole is. */
        AccountChangePage: {
            items: components["schemas"]["AccountChange"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description An event, and the units that it added to a figure. */
        AddedUnits: {
            position: components["schemas"]["Position"];
            stream: string;
            revision: number;
            /** @description type of the event */
            type: string;
            sentence: string;
            /**
             * Format: date
             * @description business date
             */
            occurredOn: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            actor: string;
            role: string;
            /** @description codes that were asked back and confirmed */
            confirmed: string[] | null;
            /** @description the own role of the actor, where the system acted for them */
            startedAs: string | null;
            reason: string | null;
            /** @description the data of the event */
            data: {
                [key: string]: unknown;
            };
            /** @description units that the event added; below 0 where it took away */
            units: number;
        };
        /** @description What one retailer gets of a product that is short. */
        Allocation: {
            retailerId: string;
            /** @description null where it is not known */
            retailerName: string | null;
            class: string;
            /** @description expected sales units */
            wanted: number;
            /** @description whole sales units */
            allocated: number;
        };
        /** @description A key by which a program acts. */
        ApiKey: {
            /** @description `key:NAME` is the actor of what the program does */
            name: string;
            roles: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin" | "system")[];
            /** @description `*`: every area */
            areas: string[];
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            createdAt: string;
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        /** @description A change of call days, as it was recorded. */
        CallDayChange: {
            company: string;
            /** @description place in the stream of the calendar: the order in which changes hold */
            revision: number;
            /** @enum {string} */
            kind: "moved" | "dropped" | "added";
            /**
             * Format: date
             * @description business date
             */
            day: string;
            /** @description of a moved day: when its calls are made */
            toDay: string | null;
            /** @description of an added day: whose retailers are called too */
            orderDay: number | null;
            cause: string | null;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            position: components["schemas"]["Position"];
        };
        /** @description A part of a list, and how long the whole is. */
        CallDayChangePage: {
            items: components["schemas"]["CallDayChange"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description Whom to call on a day. Closed retailers are left out. */
        CallList: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            due: number;
            callBacks: number;
            missed: number;
            done: number;
            /** @description those to be called next first, those done with last */
            items: components["schemas"]["ListedCall"][];
        };
        /** @description Why a retailer is called earlier than others. */
        CallPriority: {
            /** @enum {string} */
            kind: "stockout" | "silent" | "new" | "declared" | "call-back";
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
        };
        /** @description What a clerk sees during a call. */
        CallSuggestions: {
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            on: string;
            runId: string;
            /** @description days until the delivery after next */
            protectionDays: number;
            /** @description the next call by the calendar; null where the retailer has no order day */
            nextCallOn: string | null;
            total: number;
            /** @description the most important first */
            items: components["schemas"]["Suggestion"][];
        };
        /** @description What differs between two moments, and the events that made it so. */
        Change: {
            /** @enum {string} */
            kind: "demand" | "stock" | "quota" | "shortage" | "forecast" | "plan";
            sku: string;
            /** @description what differs, in a sentence */
            text: string;
            /** @description the same as figures: `before` and `after`, null where nothing was */
            facts: {
                [key: string]: unknown;
            };
            /** @description the newest of the events that made it so, at most 20, newest first */
            events: components["schemas"]["HistoryLine"][];
            /** @description how many events made it so */
            eventCount: number;
        };
        /** @description What changed between two moments, by kind, product and time. */
        Changes: {
            since: components["schemas"]["Moment"];
            until: components["schemas"]["Moment"];
            changes: components["schemas"]["Change"][];
        };
        /** @description The chain of checkpoints, to be kept outside the store. */
        CheckpointExport: {
            /** @enum {string} */
            format: "almanac checkpoints 1";
            /** @description oldest first */
            checkpoints: components["schemas"]["StoreCheckpoint"][];
            /** @description PEM of the key that signs now */
            publicKey?: string;
        };
        /** @description What a retailer complained of, and what came of it. */
        Complaint: {
            complaintId: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            complainedOn: string;
            /** @enum {string} */
            about: "delivery" | "product" | "price" | "supply" | "service" | "other";
            /** @description in the words of the retailer */
            text: string;
            sku: string | null;
            orderId: string | null;
            visitId: string | null;
            dueOn: string | null;
            /** @description who was named to settle it, or who recorded it */
            assignedTo: string;
            closedOn: string | null;
            outcome: string | null;
            /** @description from the complaint to its end; null while it is open */
            daysToClose: number | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description A part of a list, and how long the whole is. */
        ComplaintPage: {
            items: components["schemas"]["Complaint"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description A count, or what came on a day, by its events. */
        DayLineage: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /** @description whole sales units */
            quantity: number;
            /** @description they add up to the quantity */
            parts: components["schemas"]["AddedUnits"][];
        };
        /** @description Units a retailer said it would need from `fromDay` to `toDay`. */
        DeclaredDemand: {
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            declaredOn: string;
            sku: string;
            /**
             * Format: date
             * @description business date
             */
            fromDay: string;
            /**
             * Format: date
             * @description business date
             */
            toDay: string;
            /** @description whole sales units */
            quantity: number;
            visitId: string;
        };
        /** @description A part of a list, and how long the whole is. */
        DeclaredDemandPage: {
            items: components["schemas"]["DeclaredDemand"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description A delivery that arrived. */
        DeliveredOrder: {
            deliveryId: string;
            orderId: string;
            retailerId: string;
            name: string | null;
            area: string | null;
            route: string | null;
            lines: {
                sku: string;
                name: string | null;
                /** @description measure word of a sales unit; null where none is known */
                unit: string | null;
                /** @description units that arrived, as is known now */
                delivered: number;
                /** @description units that were sent back at the door */
                refused: number;
            }[];
            /** @description whether anything was corrected afterwards */
            corrected: boolean;
        };
        /** @description A part of a list, and how long the whole is. */
        DeliveredPage: {
            items: components["schemas"]["DeliveredOrder"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What is to be delivered on a day: of orders taken before it, and of those of the day that allocation has answered. */
        DeliveryList: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /** @description every route on which anything is due, whatever is filtered */
            routes: components["schemas"]["DueRoute"][];
            /** @description by area, route and retailer, older orders first */
            items: components["schemas"]["DueOrder"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description A week of demand as the sum of what its events added. */
        DemandLineage: {
            week: components["schemas"]["KnownWeek"];
            estimate: components["schemas"]["EstimateLineage"] | null;
            /** @description oldest first; they add up to the week */
            effects: components["schemas"]["WeekEffect"][];
        };
        /** @description Goods of an order that left and have not arrived. */
        Dispatch: {
            deliveryId: string;
            /**
             * Format: date
             * @description business date
             */
            dispatchedOn: string;
            lines: {
                sku: string;
                /** @description units that left */
                quantity: number;
            }[];
        };
        /** @description A product of an order that is still to be delivered. */
        DueLine: {
            sku: string;
            name: string | null;
            /** @description measure word of a sales unit; null where none is known */
            unit: string | null;
            /** @description units still to be delivered */
            outstanding: number;
            /** @description whether allocation has answered; what was requested is due until it does */
            granted: boolean;
        };
        /** @description An order of which units are still to be delivered. */
        DueOrder: {
            orderId: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            orderedOn: string;
            name: string | null;
            area: string | null;
            route: string | null;
            /** @description by product */
            lines: components["schemas"]["DueLine"][];
            /** @description what left and has not arrived, the first that left first */
            dispatches: components["schemas"]["Dispatch"][];
        };
        /** @description How many orders are to be delivered on a route. */
        DueRoute: {
            area: string | null;
            route: string | null;
            orders: number;
        };
        /** @description What a week of orders is taken for, and what that follows from. */
        EstimateLineage: {
            /** @enum {string} */
            kind: "observed" | "censored" | "missing" | "from-counts";
            /** @description units of demand; null where nothing is known */
            estimate: number | null;
            /** @description units asked for that repeat the wish */
            carried: number;
            /** @description a wish that had been refused and still stood */
            wish: {
                /** @description whole sales units */
                units: number;
                /**
                 * Format: date
                 * @description week in which it was told last
                 */
                weekOf: string;
            } | null;
            /** @description what the counts around the week say; null where they say nothing, or the orders say all */
            sold: components["schemas"]["WeekSold"] | null;
            /** @description whether the retailer was not reached in the week */
            missed: boolean;
        };
        /** @description A type of event, by which the history can be searched. */
        EventType: {
            type: string;
            /** @description in the language that is asked for */
            name: string;
        };
        /** @description Something in the store that is not as it was recorded, and where. */
        Fault: {
            /** @enum {string} */
            kind: "gap" | "revision" | "event-id" | "metadata" | "hash" | "store-hash" | "checkpoint" | "signature" | "range" | "missing" | "known-head" | "unreadable";
            /** @description where it is; the last position where it can be, where only a range is known */
            position: components["schemas"]["Position"];
            /** @description where only a range is known: it is after this position */
            after: components["schemas"]["Position"] | null;
            stream: string | null;
            expected: string;
            found: string;
        };
        /** @description The festivals of a time, in the order of their days. */
        Festivals: {
            items: {
                /** @description its stable name */
                key: string;
                /**
                 * Format: date
                 * @description business date
                 */
                on: string;
                /** @description as people call it */
                name: string;
            }[];
        };
        /** @description How a file was read: what was said of it, and what was guessed. */
        FileForm: {
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @description null for a workbook */
            encoding: ("utf-8" | "gb18030" | "utf-16le" | "utf-16be") | null;
            /** @description null for a workbook */
            separator: ("comma" | "semicolon" | "tab") | null;
            /** @description null for a CSV file */
            sheet: string | null;
            /** @description what of it nobody had said: it was found out from the file */
            guessed: ("encoding" | "separator" | "sheet")[];
            /** @description each column that is read, and its heading in the file */
            columns: {
                [key: string]: string;
            };
            /** @description headings of columns that are not read */
            unused: string[];
            /** @description what could have been meant otherwise, in sentences */
            doubts: string[];
            /** @description the same in Chinese; absent of imports before it was said */
            doubtsZh?: string[];
        };
        /** @description The beginning of a file, and what it could be. */
        FilePreview: {
            form: {
                /** @enum {string} */
                format: "csv" | "xlsx";
                /** @description null for a workbook */
                encoding: ("utf-8" | "gb18030" | "utf-16le" | "utf-16be") | null;
                /** @description null for a workbook */
                separator: ("comma" | "semicolon" | "tab") | null;
                /** @description null for a CSV file */
                sheet: string | null;
                /** @description what of it nobody had said */
                guessed: ("encoding" | "separator" | "sheet")[];
                /** @description what could have been meant otherwise, in sentences */
                doubts: string[];
                /** @description the same in Chinese */
                doubtsZh: string[];
            };
            /** @description of a workbook: the sheets that are shown */
            sheets: string[];
            headings: string[];
            /** @description the first rows; long cells are cut off */
            rows: {
                line: number;
                cells: string[];
            }[];
            /** @description what it is most probably; null where no heading is known */
            kind: ("retailers" | "products" | "orders" | "visits" | "deliveries" | "calendar") | null;
            /** @description how well it fits each kind */
            kinds: {
                /** @enum {string} */
                kind: "retailers" | "products" | "orders" | "visits" | "deliveries" | "calendar";
                /** @description columns that must be there */
                required: string[];
                /** @description columns of which one must be there */
                oneOf: string[];
                optional: string[];
                /** @description each column that was found, and its heading in the file */
                columns: {
                    [key: string]: string;
                };
                /** @description required columns that were not found */
                missing: string[];
            }[];
        };
        /** @description What was promised to a retailer. */
        FollowUp: {
            followUpId: string;
            visitId: string;
            retailerId: string;
            /**
             * Format: date
             * @description day of the promise
             */
            givenOn: string;
            feedback: string;
            task: string;
            /**
             * Format: date
             * @description business date
             */
            dueOn: string;
            assignedTo: string | null;
            doneOn: string | null;
            outcome: string | null;
            /** @description from the promise to its end; null while it is open */
            daysToClose: number | null;
        };
        /** @description A part of a list, and how long the whole is. */
        FollowUpPage: {
            items: components["schemas"]["FollowUp"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description How a forecast of a product came about. */
        ForecastLineage: {
            run: components["schemas"]["ForecastPins"];
            /** @description how figures of a forecast come about, in sentences */
            method: string[];
            /** @description how many retailers contribute */
            retailers: number;
            /** @description expected units of all weeks of the run; the largest first, at most 100 */
            leaves: components["schemas"]["PlanLeaf"][];
            /** @description the retailer whose history is shown */
            leaf: components["schemas"]["PlanLeaf"];
            /** @description of that retailer, week by week of the run */
            expected: number[];
            history: components["schemas"]["HistoryWeek"][];
        };
        /** @description The forecast of one node; keys that do not apply to its level are empty. */
        ForecastNode: {
            /** @enum {string} */
            level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
            retailerId: string;
            area: string;
            sku: string;
            supplier: string;
            weeks: components["schemas"]["ForecastWeek"][];
            /** @description of retailer-sku nodes only */
            rhythm?: components["schemas"]["OrderRhythm"];
        };
        /** @description A part of a list, and how long the whole is. */
        ForecastNodePage: {
            items: components["schemas"]["ForecastNode"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What a forecast was made from. */
        ForecastPins: {
            runId: string;
            /** @description of the newest fact that the forecast could know */
            position: components["schemas"]["Position"];
            /**
             * Format: date
             * @description business date
             */
            asOf: string;
            /** @description weeks */
            horizon: number;
            /** @enum {string} */
            holidays: "cn" | "us" | "none";
            codeVersion: string;
            calendarVersion: string;
            /** @description SHA-256 (hex) over the figures */
            hash: string;
        };
        /** @description Progress of a requested forecast. */
        ForecastProgress: {
            requestId: string;
            /** @enum {string} */
            stage: "running" | "completed" | "failed" | "cancelled";
            step: string;
            /** @description share that is done, 0 … 1 */
            share: number;
            /** @description once completed */
            run?: components["schemas"]["ForecastRun"];
            /** @description once failed or cancelled: why */
            failure?: string;
            /** @description the same in Chinese */
            failureZh?: string;
        };
        /** @description A forecast that is kept, with what it was made from. */
        ForecastRun: {
            /** @description number of the run within this database */
            run: number;
            runId: string;
            /** @description of the newest fact that the forecast could know */
            position: components["schemas"]["Position"];
            /**
             * Format: date
             * @description business date
             */
            asOf: string;
            /** @description weeks */
            horizon: number;
            /** @enum {string} */
            holidays: "cn" | "us" | "none";
            codeVersion: string;
            calendarVersion: string;
            /**
             * Format: date
             * @description Monday of the first week forecast
             */
            firstWeek: string;
            /** @description SHA-256 (hex) over the figures */
            hash: string;
            nodes: number;
        };
        /** @description A forecast that is kept, with who made it and when. */
        ForecastRunHeading: {
            /** @description number of the run within this database */
            run: number;
            runId: string;
            /** @description of the newest fact that the forecast could know */
            position: components["schemas"]["Position"];
            /**
             * Format: date
             * @description business date
             */
            asOf: string;
            /** @description weeks */
            horizon: number;
            /** @enum {string} */
            holidays: "cn" | "us" | "none";
            codeVersion: string;
            calendarVersion: string;
            /**
             * Format: date
             * @description Monday of the first week forecast
             */
            firstWeek: string;
            /** @description SHA-256 (hex) over the figures */
            hash: string;
            nodes: number;
            /** @description who requested it */
            madeBy: string;
            /**
             * Format: date-time
             * @description when it was completed
             */
            madeAt: string;
        };
        /** @description A part of a list, and how long the whole is. */
        ForecastRunPage: {
            items: components["schemas"]["ForecastRunHeading"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description Sales units of one week: expected, its whole number and quantiles. */
        ForecastWeek: {
            /**
             * Format: date
             * @description Monday of the week
             */
            week: string;
            /** @description expected sales units */
            expected: number;
            /** @description whole sales units */
            mean: number;
            /** @description whole sales units */
            p10: number;
            /** @description whole sales units */
            p50: number;
            /** @description whole sales units */
            p90: number;
        };
        /** @description What became of an erasure. */
        Forgotten: {
            /** @description false where nothing was known that was not erased before */
            erased: boolean;
        };
        /** @description Events of the whole history that were looked for. */
        FoundEvents: {
            /** @description newest first */
            items: components["schemas"]["HistoryLine"][];
            /** @description ask for what was before it to go on; null where there is no more */
            before: components["schemas"]["Position"] | null;
        };
        /** @description An imported line that is out of every figure until it is accepted or repaired. */
        HeldOrderLine: {
            orderId: string;
            /** @description number of the line within its order */
            line: number;
            retailerId: string;
            retailerName: string | null;
            /**
             * Format: date
             * @description business date
             */
            orderedOn: string;
            sku: string;
            productName: string | null;
            /** @description whole sales units */
            requested: number;
            /** @description whole sales units */
            granted: number;
            /** @description whole sales units */
            delivered: number;
            unitPriceMinor: number | null;
            /** @description why an import held the line, in the language that is asked for */
            doubt: string;
            proposedUnits: number | null;
            proposedPriceMinor: number | null;
            /** @description null while it waits */
            resolution: ("accepted" | "repaired" | "rejected") | null;
            resolvedBy: string | null;
        };
        /** @description A part of a list, and how long the whole is. */
        HeldOrderLinePage: {
            items: components["schemas"]["HeldOrderLine"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What happened to an entity, or what an actor did. */
        History: {
            /** @description newest first */
            items: components["schemas"]["HistoryLine"][];
            total: number;
            /** @description when the first event of its own was recorded; null where it has none, as a person */
            begunAt: string | null;
            /** @description ask for what was before it to go on; null at the beginning */
            before: components["schemas"]["Position"] | null;
        };
        /** @description One line of a history: who did what when and why. */
        HistoryLine: {
            position: components["schemas"]["Position"];
            stream: string;
            revision: number;
            /** @description type of the event */
            type: string;
            sentence: string;
            /**
             * Format: date
             * @description business date
             */
            occurredOn: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            actor: string;
            role: string;
            /** @description codes that were asked back and confirmed */
            confirmed: string[] | null;
            /** @description the own role of the actor, where the system acted for them */
            startedAs: string | null;
            reason: string | null;
            /** @description the data of the event */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A week of history with the events that made it. */
        HistoryWeek: {
            /**
             * Format: date
             * @description Monday of the week
             */
            weekOf: string;
            /** @description whole sales units */
            requested: number;
            /** @description whole sales units */
            granted: number;
            /** @description whole sales units */
            delivered: number;
            events: components["schemas"]["HistoryLine"][];
        };
        /** @description What a file holds and what became of it. */
        ImportReport: {
            /** @enum {string} */
            kind: "retailers" | "products" | "orders" | "visits" | "deliveries" | "calendar";
            file: string;
            form: components["schemas"]["FileForm"];
            /** @description rows of the file, its header not counted */
            rows: number;
            /** @description retailers, products, orders, visits or deliveries of the good rows */
            groups: number;
            /** @description of these: new, or with something new */
            recorded: number;
            /** @description of these: nothing new */
            unchanged: number;
            /** @description of the orders recorded: known before, and now given lines that were missing */
            completed: number;
            /** @description rows in the rejects file */
            rejected: number;
            /** @description the first few of them */
            rejections: {
                line: number;
                reason: string;
                /** @description the same in Chinese, where it is said so */
                zh?: string;
            }[];
            /** @description order lines put in quarantine */
            held: number;
            /** @description named by a row but by no master file */
            unlisted: {
                retailers: number;
                products: number;
            };
            /** @description what the checks found odd */
            suspects: {
                [key: string]: {
                    count: number;
                    examples: {
                        line: number;
                        text: string;
                        /** @description the same in Chinese, where it is said so */
                        zh?: string;
                    }[];
                };
            };
            /** @description file of rejected rows, to be fetched from `/api/results` */
            rejects: string | null;
        };
        /** @description The notice that was issued for a day. */
        IssuedNotice: {
            noticeId: string;
            /**
             * Format: date
             * @description business date
             */
            from: string;
            /**
             * Format: date
             * @description business date
             */
            until: string;
            issuedBy: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            issuedAt: string;
            skus: string[];
        };
        /** @description How far a job is. */
        Job: {
            jobId: string;
            /** @enum {string} */
            kind: "import" | "import-check" | "predict" | "simulate" | "verify" | "rebuild" | "as-of" | "forecast";
            /** @enum {string} */
            stage: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description what it does at present */
            step: string;
            /** @description share that is done, 0 … 1 */
            progress: number;
            /** @description who asked for it */
            actor: string;
            role: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            queuedAt: string;
            /**
             * Format: date-time
             * @description when it began first
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            endedAt?: string;
            /** @description once done, by kind; of an import that was cancelled: what it had recorded */
            result?: components["schemas"]["ImportReport"] | components["schemas"]["PredictionResult"] | components["schemas"]["SimulationResult"] | components["schemas"]["Verification"] | components["schemas"]["RebuildResult"] | components["schemas"]["KnownModelResult"] | components["schemas"]["ForecastRun"];
            /** @description once failed or cancelled: why, and what was recorded */
            failure?: string;
            /** @description the same in Chinese; absent of jobs of older versions */
            failureZh?: string;
            /** @description who asked that it be cancelled */
            cancel?: {
                actor: string;
                role: string;
                reason?: string;
                /**
                 * Format: date-time
                 * @description instant in UTC, ISO 8601
                 */
                at: string;
            };
        };
        /** @description The newest forecast of its time. */
        KnownForecast: {
            runId: string;
            /**
             * Format: date
             * @description business date
             */
            asOf: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            firstWeek: string;
            /** @description weeks */
            horizon: number;
            /** @description null where the figures of the run are no longer kept */
            products: {
                sku: string;
                /** @description of each week, oldest first */
                units: number[];
            }[] | null;
        };
        /** @description Everything that was known at a moment. */
        KnownModelResult: {
            position: components["schemas"]["Position"];
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            /** @description rows of the file */
            rows: number;
            /** @description file of what was known, to be fetched from `/api/results` */
            file: string;
        };
        /** @description The newest plan of its time. */
        KnownPlan: {
            sku: string;
            planId: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            from: string;
            weeks: number;
            /** @description null where the plan is no longer kept */
            months: {
                /** @description month, YYYY-MM */
                month: string;
                /** @description whole sales units */
                expected: number;
                /** @description whole sales units */
                toBuy: number;
            }[] | null;
        };
        /** @description What had been recorded of a product by a moment. */
        KnownProduct: {
            sku: string;
            moment: components["schemas"]["Moment"];
            demand: components["schemas"]["KnownWeek"][];
            quotas: components["schemas"]["Quota"][];
            shortages: components["schemas"]["Shortage"][];
            forecast: components["schemas"]["KnownForecast"] | null;
            plan: components["schemas"]["KnownPlan"] | null;
        };
        /** @description What had been recorded of a retailer by a moment. */
        KnownRetailer: {
            retailerId: string;
            retailerClass: string;
            moment: components["schemas"]["Moment"];
            demand: components["schemas"]["KnownWeek"][];
            /** @description by product */
            stock: components["schemas"]["StockPosition"][];
            quotas: components["schemas"]["Quota"][];
            shortages: components["schemas"]["Shortage"][];
            forecast: components["schemas"]["KnownForecast"] | null;
        };
        /** @description Units of a product in one week; of a product alone those of all retailers. */
        KnownWeek: {
            sku: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            weekOf: string;
            /** @description whole sales units */
            requested: number;
            /** @description whole sales units */
            granted: number;
            /** @description whole sales units */
            delivered: number;
        };
        /** @description Why an order is probably due, early or missing. */
        LikelyReason: {
            facts: {
                /** @enum {string} */
                kind: "stock-high";
                /**
                 * Format: date
                 * @description business date
                 */
                countedOn: string;
                /** @description whole sales units */
                counted: number;
                /** @description whole sales units */
                deliveredSince: number;
                /** @description units asked for in the `askedDays` days before the last order */
                asked: number;
                askedDays: number;
                /** @description null where that is more than a year */
                lastsUntil: string | null;
            } | {
                /** @enum {string} */
                kind: "stocks-high";
                products: number;
                lasting: number;
            } | {
                /** @enum {string} */
                kind: "switched";
                sku: string;
                name: string;
                /**
                 * Format: date
                 * @description business date
                 */
                first: string;
                /**
                 * Format: date
                 * @description business date
                 */
                since: string;
                /**
                 * Format: date
                 * @description business date
                 */
                last: string;
            } | {
                /** @enum {string} */
                kind: "call-missed";
                /**
                 * Format: date
                 * @description business date
                 */
                dueOn: string;
                cause: string;
            } | {
                /** @enum {string} */
                kind: "wanted-nothing";
                /**
                 * Format: date
                 * @description business date
                 */
                dueOn: string;
                why: string;
            } | {
                /** @enum {string} */
                kind: "closed";
                /**
                 * Format: date
                 * @description business date
                 */
                day: string;
                ahead: boolean;
                festival?: {
                    zh: string;
                    en: string;
                };
                cause?: string;
            } | {
                /** @enum {string} */
                kind: "sold-out";
                /**
                 * Format: date
                 * @description business date
                 */
                countedOn: string;
            };
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
            /** @description events that it follows from; all of the stream where no revision is named */
            events: {
                stream: string;
                revision?: number;
            }[];
        };
        /** @description A retailer on the call list of a day. */
        ListedCall: {
            retailerId: string;
            name: string;
            area: string;
            class: string;
            route: string | null;
            /** @enum {string} */
            state: "due" | "call-back" | "missed" | "done";
            /** @description time HH:MM from which on it wants to be called */
            callBackAt: string | null;
            /** @description the order of the day */
            orderId: string | null;
            /** @description the most important first */
            priorities: components["schemas"]["CallPriority"][];
        };
        /** @description The same with who the retailer is. */
        ListedOrderRhythm: {
            retailerId: string;
            /** @description of all its orders */
            alert: components["schemas"]["RhythmAlert"] | null;
            /** @description of single products: silent, early, due */
            products: components["schemas"]["RhythmAlert"][];
            name: string;
            area: string;
            class: string;
            route: string | null;
        };
        /** @description The process answers. */
        Live: {
            /** @enum {string} */
            status: "live";
        };
        /** @description An API key that was made. */
        MadeApiKey: {
            apiKey: components["schemas"]["ApiKey"];
            /** @description shown this once */
            key: string;
        };
        /** @description Who has signed in. */
        Me: {
            /** @description the actor of what one does */
            name: string;
            /** @description null of an API key */
            displayName: string | null;
            roles: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin" | "system")[];
            /** @description of the retailers that one sees and deals with: their names, or every area */
            areas: string[] | "every";
            /** @description whether the one-time password has to be changed before anything else */
            mustChangePassword: boolean;
        };
        /** @description The newest event that had been recorded, and when it was. */
        Moment: {
            position: components["schemas"]["Position"];
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            /**
             * Format: date
             * @description in the time zone of the company
             */
            day: string;
        };
        /** @description A node of a forecast in a list: what it is, and what is expected of it. */
        NamedNode: {
            /** @enum {string} */
            level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
            retailerId: string;
            area: string;
            sku: string;
            supplier: string;
            /** @description of its product */
            name: string | null;
            /** @description measure word of its product */
            unit: string | null;
            /** @description expected over all weeks of the run */
            units: number;
            firstWeek: {
                /** @description whole sales units */
                mean: number;
                /** @description whole sales units */
                p10: number;
                /** @description whole sales units */
                p90: number;
            };
        };
        /** @description A part of a list, and how long the whole is. */
        NamedNodePage: {
            items: components["schemas"]["NamedNode"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description Whom to call next, and what to suggest. */
        NextCall: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /** @description calls that are left, this one included */
            left: number;
            /** @description null where nobody is left */
            call: components["schemas"]["ListedCall"] | null;
            /** @description null where nothing was forecast for the day */
            suggestions: components["schemas"]["CallSuggestions"] | null;
            /** @description what is new for the retailer, and what goes that it carries */
            news: components["schemas"]["ProductNews"] | null;
        };
        /** @description Units asked for, granted and delivered week by week at a level at which demand is forecast. */
        NodeDemand: {
            /** @enum {string} */
            level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
            retailerId: string;
            area: string;
            sku: string;
            supplier: string;
            /** @description weeks of which all orders are known, and in which there were any; oldest first */
            weeks: {
                /**
                 * Format: date
                 * @description Monday of the week
                 */
                weekOf: string;
                /** @description whole sales units */
                requested: number;
                /** @description whole sales units */
                granted: number;
                /** @description whole sales units */
                delivered: number;
            }[];
        };
        /** @description The nodes below it that a forecast adds up, or the history of its leaf. */
        NodeLineage: {
            run: components["schemas"]["ForecastPins"];
            /** @description how figures of a forecast come about, in sentences */
            method: string[];
            /** @description what it stands on, in sentences: weeks that are known, cut or unknown, what was declared; empty of forecasts made before this was kept */
            basis: string[];
            node: components["schemas"]["ForecastNode"];
            /** @description how many it adds up; 0 of a retailer and product */
            nodes: number;
            /** @description the largest, at most 100: with `others` their units add up to the means of the node */
            parts: components["schemas"]["NodePart"][];
            /** @description week by week of the run */
            others: number[];
            /** @description of a retailer and product: the weeks that the run knew */
            history: components["schemas"]["HistoryWeek"][];
        };
        /** @description A node that another one adds up. */
        NodePart: {
            /** @enum {string} */
            level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
            retailerId: string;
            area: string;
            sku: string;
            supplier: string;
            /** @description null where it is not known, or of a sum of several */
            retailerName: string | null;
            /** @description week by week of the run */
            units: number[];
        };
        /** @description A supply notice as it was issued. */
        Notice: {
            noticeId: string;
            /**
             * Format: date
             * @description business date
             */
            fromDay: string;
            /**
             * Format: date
             * @description business date
             */
            untilDay: string;
            en: string;
            zh: string;
            skus: string[];
            issuedBy: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            issuedAt: string;
            position: components["schemas"]["Position"];
            /** @description from this day on it does not hold */
            withdrawnOn: string | null;
            withdrawnAt: string | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description A part of a list, and how long the whole is. */
        NoticePage: {
            items: components["schemas"]["Notice"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description A scarce product: why, from when to when, who gets how much, and what replaces it. */
        NoticedProduct: {
            sku: string;
            name: string;
            unit: string | null;
            packSize: number;
            shortages: {
                /**
                 * Format: date
                 * @description business date
                 */
                from: string;
                until: string | null;
                cause: string;
            }[];
            shares: {
                /** @description * where it holds for every class */
                retailerClass: string;
                /**
                 * Format: date
                 * @description business date
                 */
                from: string;
                /**
                 * Format: date
                 * @description business date
                 */
                to: string;
                /** @description units per retailer */
                limit: number;
                /** @description of all units that the quotas of these days allow */
                share: number;
            }[];
            substitutes: components["schemas"]["Substitute"][];
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
        };
        /** @description A part of a list, and how long the whole is. */
        OpenOrderLinePage: {
            items: components["schemas"]["OrderLine"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description An account with its one-time password. */
        OpenedAccount: {
            user: components["schemas"]["User"];
            /** @description shown this once; it is changed at the first sign-in */
            oneTimePassword: string;
        };
        /** @description An order, whatever became of it. */
        Order: {
            orderId: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            orderedOn: string;
            takenBy: string;
            /**
             * @description `delivered` once anything arrived; what has not is among the open lines
             * @enum {string}
             */
            stage: "placed" | "granted" | "delivered" | "cancelled";
            /** @description whole sales units */
            requestedUnits: number;
            /** @description whole sales units */
            grantedUnits: number;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description What became of one product of an order. Lines of one product count as one. */
        OrderLine: {
            orderId: string;
            sku: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            orderedOn: string;
            /** @description whole sales units */
            requested: number;
            /** @description null until allocation has answered */
            granted: number | null;
            /** @description why less was granted than requested */
            cutBy: ("quota" | "supply") | null;
            /** @description whole sales units */
            delivered: number;
            /** @description units sent back at the door */
            refused: number;
            /** @description units still to be delivered; 0 once the order is void */
            outstanding: number;
            /** @description whether the order was cancelled, and the line with it */
            voided: boolean;
            unitPriceMinor: number | null;
            /** @description what was suggested when the line was asked for */
            suggested: number | null;
            /** @description to the suggestion; refused: not ordered */
            answer: ("accepted" | "changed" | "refused") | null;
            answerWhy: string | null;
            /** @description the product that was wished for */
            substituteFor: string | null;
            /** @description codes that were asked back and confirmed with the event that said last what was requested */
            confirmed: string[];
            /** @description of the event of the order that said last what was requested */
            revision: number;
        };
        /** @description A part of a list, and how long the whole is. */
        OrderPage: {
            items: components["schemas"]["Order"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description How a retailer orders a product, as it stood on the as-of date. */
        OrderRhythm: {
            /** @description weeks between orders */
            usualGapWeeks: number;
            /** @description units per order */
            usualUnits: number;
            /** @description probability that it is still ordered at all, 0 … 1 */
            alive: number;
            /**
             * Format: date
             * @description Monday of the week of the last order
             */
            lastOrderWeek: string;
            /** @description weeks with an order in the last year */
            orderWeeks: number;
        };
        /** @description The orders that a rhythm is read from, with their events. */
        OrderRhythmLineage: {
            retailerId: string;
            /** @description null where it is that of all orders */
            sku: string | null;
            /**
             * Format: date
             * @description first day that is looked at
             */
            since: string;
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /** @description null where nothing is remarkable */
            alert: components["schemas"]["RhythmAlert"] | null;
            /** @description by day, without those that were cancelled */
            orders: {
                orderId: string;
                /**
                 * Format: date
                 * @description business date
                 */
                orderedOn: string;
                /** @description whole sales units */
                units: number;
                events: components["schemas"]["HistoryLine"][];
            }[];
        };
        /** @description Retailers whose orders are due, early or missing on a day, by id. */
        OrderRhythmList: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            items: components["schemas"]["ListedOrderRhythm"][];
        };
        /** @description An order and what became of each of its lines. */
        OrderWithLines: {
            orderId: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            orderedOn: string;
            takenBy: string;
            /**
             * @description `delivered` once anything arrived; what has not is among the open lines
             * @enum {string}
             */
            stage: "placed" | "granted" | "delivered" | "cancelled";
            /** @description whole sales units */
            requestedUnits: number;
            /** @description whole sales units */
            grantedUnits: number;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
            /** @description by product */
            lines: components["schemas"]["OrderLine"][];
        };
        /** @description What retailers were owed of a product, order by order. */
        OwedLineage: {
            orders: number;
            /** @description of all of them */
            units: number;
            /** @description the earliest first, at most 100 */
            lines: {
                orderId: string;
                retailerId: string;
                /** @description null where it is not known */
                retailerName: string | null;
                /**
                 * Format: date
                 * @description business date
                 */
                orderedOn: string;
                /** @description whole sales units */
                units: number;
            }[];
        };
        /** @description An event that a projection could not apply, or that follows such an event in its stream. */
        ParkedEvent: {
            projection: string;
            position: components["schemas"]["Position"];
            stream: string;
            eventType: string;
            eventId: string;
            /** @description what applying it failed with */
            error: string;
        };
        /** @description A part of a list, and how long the whole is. */
        ParkedEventPage: {
            items: components["schemas"]["ParkedEvent"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description A forecast of before of the same node, and how it compares with what was then asked for. */
        PastOrigin: {
            runId: string;
            /**
             * Format: date
             * @description business date
             */
            asOf: string;
            /** @description weeks of it that are over */
            weeks: {
                /**
                 * Format: date
                 * @description Monday of the week
                 */
                week: string;
                /** @description expected then */
                mean: number;
                /** @description asked for */
                asked: number;
                /** @description whether that lay between p10 and p90 */
                inRange: boolean;
            }[];
            /** @description in these weeks */
            expected: number;
            /** @description in these weeks */
            asked: number;
            /** @description sum over the weeks of |expected − asked for| */
            missed: number;
            /** @description weeks in which what was asked for lay in the range */
            inRange: number;
        };
        /** @description How forecasts of before compare with what came. */
        PastOrigins: {
            /** @description the newest of each as-of date, the last date first; at most 26 */
            items: components["schemas"]["PastOrigin"][];
        };
        /** @description What one person is to settle, and how long it took lately. */
        PersonsPromises: {
            /** @description who was named, else the account manager of the visit or who recorded the complaint */
            person: string;
            open: number;
            overdue: number;
            due: {
                /** @description null of complaints for which no day was set */
                dueOn: string | null;
                daysLate: number;
                items: {
                    /** @enum {string} */
                    kind: "follow-up" | "complaint";
                    id: string;
                    retailerId: string;
                    /** @description of the retailer; null where it is not known */
                    name: string | null;
                    /**
                     * Format: date
                     * @description business date
                     */
                    madeOn: string;
                    /** @description what is to be done, or what was complained of */
                    text: string;
                }[];
            }[];
            closed: {
                /** @enum {string} */
                kind: "follow-up" | "complaint";
                closed: number;
                /** @description after their due day */
                late: number;
                /** @description from the promise to its end, to a tenth of a day */
                meanDaysToClose: number;
            }[];
        };
        /** @description What a list of plans says of each. */
        PlanHeading: {
            planId: string;
            runId: string;
            /** @description hash of the forecast run */
            runHash: string;
            /**
             * Format: date
             * @description Monday of the first week
             */
            from: string;
            weeks: number;
            /** @description SHA-256 (hex) over the plan */
            hash: string;
            /** @description whole sales units */
            unitsToBuy: number;
            /** @description integer minor units of the currency */
            valueMinor?: number;
            /** @description products without a known price: their purchases are not in the value */
            withoutPrice?: number;
            drawnUpBy: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            drawnUpAt: string;
        };
        /** @description What one retailer contributes to a line of a plan. */
        PlanLeaf: {
            retailerId: string;
            /** @description null where it is not known */
            retailerName: string | null;
            area: string;
            sku: string;
            /** @description expected sales units */
            expected: number;
        };
        /** @description What a product needs in one month, in whole sales units. */
        PlanLine: {
            sku: string;
            name: string;
            supplier: string;
            /** @description month, YYYY-MM */
            month: string;
            /** @description null in plans of versions that did not keep it */
            packSize: number | null;
            /** @description price per sales unit; null where not known */
            priceMinor: number | null;
            /** @description the product’s purchase price, else its wholesale price, else the newest order line that has one */
            priceFrom: ("purchase-price" | "unit-price" | "order-line") | null;
            /** @description whole sales units */
            expected: number;
            /** @description whole sales units */
            p10: number;
            /** @description whole sales units */
            p90: number;
            /** @description units that retailers ordered before the first week and have not received, in the first month; of orders within the weeks what exceeds the forecast of the week */
            owed: number;
            /** @description units on hand or coming that this month uses up, where they are known */
            covered: number;
            /** @description units needed while the product cannot be had and no stock covers: not bought then */
            short: number;
            /** @description units of those that are bought in this month, after the shortage */
            carried: number;
            /** @description units to buy, in whole packs over the months so far */
            toBuy: number;
            /** @description units to buy × price, in integer minor units; null where no price is known */
            valueMinor: number | null;
        };
        /** @description How a line of a plan came about. */
        PlanLineLineage: {
            lines: components["schemas"]["PlanLine"][];
            run: components["schemas"]["ForecastPins"];
            /** @description how figures of a forecast come about, in sentences */
            method: string[];
            /** @description how many retailers contribute */
            retailers: number;
            /** @description the largest first, at most 100 */
            leaves: components["schemas"]["PlanLeaf"][];
            /** @description the retailer whose history is shown */
            leaf: components["schemas"]["PlanLeaf"] | null;
            /** @description orders that were open when the plan was drawn up; null where too much was recorded since */
            open: components["schemas"]["OwedLineage"] | null;
            history: components["schemas"]["HistoryWeek"][];
        };
        /** @description What a reader of a plan has to know of a product beside its figures. */
        PlanNote: {
            sku: string;
            /** @enum {string} */
            code: "short" | "ordered-later";
            /**
             * Format: date
             * @description business date
             */
            from: string;
            /** @description null where no end is known */
            until: string | null;
            /** @description units not bought while the product is short, or ordered later */
            units: number;
            /** @description in English */
            text: string;
            /** @description the same in Chinese */
            zh: string;
        };
        /** @description A part of a list, and how long the whole is. */
        PlanPage: {
            items: components["schemas"]["PlanHeading"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description Sums of a supplier's lines in one month. */
        PlanSum: {
            /** @description empty: all suppliers */
            supplier: string;
            /** @description month, YYYY-MM */
            month: string;
            /** @description whole sales units */
            expected: number;
            /** @description whole sales units */
            p10: number;
            /** @description whole sales units */
            p90: number;
            /** @description units that retailers ordered before the first week and have not received, in the first month; of orders within the weeks what exceeds the forecast of the week */
            owed: number;
            /** @description units on hand or coming that this month uses up, where they are known */
            covered: number;
            /** @description units needed while the product cannot be had and no stock covers: not bought then */
            short: number;
            /** @description units of those that are bought in this month, after the shortage */
            carried: number;
            /** @description units to buy, in whole packs over the months so far */
            toBuy: number;
            /** @description units to buy × price, in integer minor units; null where no price is known */
            valueMinor: number | null;
            /** @description products without a known price: their purchases are not in the value */
            withoutPrice: number;
        };
        /** @description Place of an event in the store as a string of digits: opaque, larger is later. */
        Position: string;
        /** @description What the forecast of a file of series wrote. */
        PredictionResult: {
            series: number;
            /**
             * @description what a row is
             * @enum {string}
             */
            unit: "period" | "day" | "week" | "month" | "quarter" | "half-year" | "year";
            /** @description rows of the forecast file */
            rows: number;
            /** @description file of forecasts, to be fetched from `/api/results` */
            forecasts: string;
        };
        /** @description Something to prepare for a visit. */
        Preparation: {
            /** @enum {string} */
            kind: "complaint" | "follow-up" | "stockout" | "silent" | "product-silent" | "declared" | "count";
            /** @description the follow-up that is to be closed */
            followUpId?: string;
            /** @description the complaint that is to be closed */
            complaintId?: string;
            /** @description the product that is no longer ordered */
            sku?: string;
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
        };
        /** @description A visit with what to prepare for it. */
        PreparedVisit: {
            visitId: string;
            retailerId: string;
            name: string | null;
            area: string | null;
            route: string | null;
            accountManager: string;
            /** @enum {string} */
            stage: "planned" | "started" | "ended";
            prepare: components["schemas"]["Preparation"][];
        };
        /** @description A problem document (RFC 9457). */
        Problem: {
            /** @description `urn:almanac:problem:` and a code, or `about:blank` */
            type: string;
            /** @description the code, or the name of the HTTP status */
            title: string;
            /** @description HTTP status */
            status: number;
            /** @description what was expected and what was found */
            detail: string;
            /** @description the path that was asked for */
            instance: string;
            /** @description the `X-Request-Id` of the answer, which the log names, too */
            requestId?: string;
            /** @description each field that is at fault */
            errors?: {
                field: string;
                expected: string;
                found: string;
            }[];
            /** @description what is asked back: the same command and key with these codes in `confirm` is recorded */
            warnings?: {
                /** @enum {string} */
                code: "unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count";
                field: string;
                expected: string;
                found: string;
                /** @description what is unusual, in English */
                en: string;
                /** @description the same in Chinese */
                zh: string;
            }[];
            /** @description who changed what since the revision that the client saw */
            changes?: {
                revision: number;
                /** @description what happened */
                type: string;
                actor: string;
                role: string;
                reason: string | null;
                occurredOn: string;
                recordedAt: string;
                data: unknown;
            }[];
            /** @description seconds to wait before the next attempt */
            retryAfterSeconds?: number;
        };
        /** @description A product as it is now. Prices are integer minor units per sales unit. */
        Product: {
            sku: string;
            name: string;
            brand: string;
            category: string;
            supplier: string;
            priceBand: string | null;
            /** @description measure word of a sales unit: 条, 瓶, 件 … */
            unit: string | null;
            /** @description sales units per pack */
            packSize: number;
            purchasePriceMinor: number | null;
            unitPriceMinor: number | null;
            retailPriceMinor: number | null;
            /** @description what a missing unit loses, as a share of the wholesale price */
            marginShare: number | null;
            /** @description what a unit that stands for a week costs, as a share of it */
            holdingShare: number | null;
            /** @description less is not suggested, in sales units */
            leastUnits: number | null;
            /** @description whether it was registered or is on a master file */
            listed: boolean;
            /**
             * Format: date
             * @description since when it is known
             */
            registeredOn: string;
            /** @description the last day on which it is sold */
            discontinuedOn: string | null;
            /** @description the day on which that was recorded */
            discontinuedRecordedOn: string | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description What changes in the range around a day, for all retailers or for one. */
        ProductNews: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /** @description null where it was asked for all retailers */
            retailerId: string | null;
            /** @description registered within eight weeks, the newest first */
            added: components["schemas"]["ProductNewsItem"][];
            /** @description sold for eight weeks more at most, the first to go first */
            leaving: components["schemas"]["ProductNewsItem"][];
        };
        /** @description A product that is new, or about to be delisted. */
        ProductNewsItem: {
            sku: string;
            name: string;
            category: string;
            unit: string | null;
            packSize: number;
            unitPriceMinor: number | null;
            /**
             * Format: date
             * @description since when it is known, or the last day on which it is sold
             */
            day: string;
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
        };
        /** @description A part of a list, and how long the whole is. */
        ProductPage: {
            items: components["schemas"]["Product"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What a retailer sold of a product, as far as counts say. Two counts that contradict each other, or that lie more than 70 days apart, say nothing. The weeks add up to the stretches. */
        ProductSellThrough: {
            sku: string;
            stretches: components["schemas"]["SellThrough"][];
            weeks: components["schemas"]["WeekSold"][];
        };
        /** @description A week of a product as the sum of its retailers. */
        ProductWeekLineage: {
            week: components["schemas"]["KnownWeek"];
            /** @description how many it adds up */
            retailers: number;
            /** @description the largest, at most 100; with `others` they add up to the week */
            parts: {
                retailerId: string;
                /** @description null where it is not known, or of a sum of several */
                retailerName: string | null;
                /** @description whole sales units */
                requested: number;
                /** @description whole sales units */
                granted: number;
                /** @description whole sales units */
                delivered: number;
            }[];
            others: {
                /** @description whole sales units */
                requested: number;
                /** @description whole sales units */
                granted: number;
                /** @description whole sales units */
                delivered: number;
            };
        };
        /** @description A read model: how far it is, and whether anything is missing in it. */
        Projection: {
            name: string;
            /** @description of the code that makes its rows */
            version: number;
            /** @description that made the rows; where it differs, they are being made anew */
            rowsVersion: number;
            /** @description of the last event that its rows show */
            position: components["schemas"]["Position"];
            /** @description events that it goes on without, as it could not apply them */
            parked: number;
        };
        /** @description Follow-ups and complaints by person and due day, with the time to close. */
        Promises: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /**
             * Format: date
             * @description first day of what counts as closed lately
             */
            closedSince: string;
            people: components["schemas"]["PersonsPromises"][];
        };
        /** @description Units one retailer of a class may be granted from `fromDay` to `toDay`, both included. */
        Quota: {
            sku: string;
            quotaId: string;
            /** @description `*`: any */
            retailerClass: string;
            /**
             * Format: date
             * @description business date
             */
            fromDay: string;
            /**
             * Format: date
             * @description business date
             */
            toDay: string;
            /** @description whole sales units */
            unitLimit: number;
        };
        /** @description A part of a list, and how long the whole is. */
        QuotaPage: {
            items: components["schemas"]["Quota"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description An order as the clerk reads it back. */
        ReadBack: {
            orderId: string;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
        };
        /** @description The store answers, there is room to record, and the read models follow. */
        Ready: {
            /**
             * @description degraded: read models go on without the events that are parked
             * @enum {string}
             */
            status: "ready" | "degraded";
            /** @description of the last event */
            position: components["schemas"]["Position"];
            /** @description of the last event that every read model shows */
            reached: components["schemas"]["Position"];
            /** @description of the events that every read model shows, about: 0 … 1 */
            share: number;
            /** @description whether every read model shows every event */
            caughtUp: boolean;
            /** @description how long a read model has not shown what was recorded */
            lagSeconds: number;
            /** @description events that a read model goes on without; see `GET /api/projections` */
            parked: number;
            /** @description room on the disk of the data folder; null where the databases are in a server */
            freeBytes: number | null;
        };
        /** @description One sentence that can be said on the phone. */
        Reason: {
            /** @enum {string} */
            kind: "short" | "quota" | "calendar" | "stock" | "on-order" | "rhythm" | "declared" | "shelf-price" | "festival" | "season" | "forecast";
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
            /** @description what the sentence states; of the same kind */
            facts: components["schemas"]["ReasonFacts"];
            /** @description events that it follows from; all of the stream where no revision is named */
            events: {
                stream: string;
                revision?: number;
            }[];
        };
        /** @description What a sentence states. */
        ReasonFacts: {
            /** @enum {string} */
            kind: "short";
            until: string | null;
        } | {
            /** @enum {string} */
            kind: "quota";
            /** @description whole sales units */
            left: number;
            /**
             * Format: date
             * @description business date
             */
            until: string;
        } | {
            /** @enum {string} */
            kind: "calendar";
            /**
             * Format: date
             * @description call day on which nobody calls
             */
            day: string;
            festival: {
                en: string;
                zh: string;
            } | null;
            /**
             * Format: date
             * @description business date
             */
            nextCallOn: string;
            /** @description days until the delivery after the next call */
            days: number;
        } | {
            /** @enum {string} */
            kind: "stock";
            /**
             * Format: date
             * @description business date
             */
            countedOn: string;
            /** @description whole sales units */
            counted: number;
            /** @description whole sales units */
            deliveredSince: number;
            /** @description left four times in five between this and `most` */
            least: number;
            /** @description whole sales units */
            most: number;
        } | {
            /** @enum {string} */
            kind: "on-order";
            /** @description whole sales units */
            units: number;
            orderedOn: string[];
        } | {
            /** @enum {string} */
            kind: "rhythm";
            /** @description days with an order that were looked at */
            days: number;
            /** @description first day looked at; null where all orders were */
            since: string | null;
            /** @description median quantity in whole packs, mean days between orders; null before three */
            usual: {
                /** @description whole sales units */
                units: number;
                everyDays: number;
            } | null;
            last: {
                /**
                 * Format: date
                 * @description business date
                 */
                on: string;
                /** @description whole sales units */
                requested: number;
                granted: number | null;
            };
            before: {
                /**
                 * Format: date
                 * @description business date
                 */
                on: string;
                /** @description whole sales units */
                requested: number;
                granted: number | null;
            } | null;
        } | {
            /** @enum {string} */
            kind: "declared";
            /**
             * Format: date
             * @description business date
             */
            declaredOn: string;
            /**
             * Format: date
             * @description first day of the demand that was declared
             */
            from: string;
            /**
             * Format: date
             * @description business date
             */
            to: string;
            /** @description whole sales units */
            units: number;
        } | {
            /** @enum {string} */
            kind: "shelf-price";
            /**
             * Format: date
             * @description business date
             */
            observedOn: string;
            /** @description what customers were asked for, other than the guide price */
            priceMinor: number;
            /** @description integer minor units of the currency */
            guidePriceMinor: number;
        } | {
            /** @enum {string} */
            kind: "festival";
            festivals: {
                en: string;
                zh: string;
                /**
                 * Format: date
                 * @description business date
                 */
                on: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "season";
            percent: number;
        } | {
            /** @enum {string} */
            kind: "forecast";
            /**
             * Format: date
             * @description business date
             */
            until: string;
            days: number;
            /** @description whole sales units */
            expected: number;
            /** @description negative where not all that is expected is worth stocking */
            reserve: number;
            /** @description whole sales units */
            stock: number;
            stockKnown: boolean;
            /** @description whole sales units */
            onOrder: number;
            /** @description expected + reserve − stock − on order */
            need: number;
            /** @description what keeps the order below the need */
            limit: ("short" | "quota") | null;
            quotaLeft: number | null;
            /** @description whole sales units */
            suggested: number;
        };
        /** @description Which read models were rebuilt, and up to which event. */
        RebuildResult: {
            /** @description `all`, or its name */
            projection: string;
            /** @description the read models that were made anew */
            projections: string[];
            position: components["schemas"]["Position"];
            /** @description where the file that was found damaged is kept */
            kept?: string;
        };
        /** @description What became of a command. */
        Recorded: {
            /** @description the stream of the command, e.g. `order-17` */
            stream: string;
            /** @description events in the stream after the command */
            revision: number;
            /** @description of the last event; null where nothing happened */
            position: components["schemas"]["Position"] | null;
            /** @description with `wait`: whether every read model shows the effect */
            visible?: boolean;
        };
        /** @description A request that was refused for who made it. */
        RefusedAttempt: {
            number: number;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            refusedAt: string;
            /** @description of the problem that was answered */
            code: string;
            /** @description null where it is not known who it was */
            actor: string | null;
            address: string;
            route: string;
            detail: string;
            /** @description attempts before it that were not written down, because there were too many at once */
            skipped: number;
        };
        /** @description A part of a list, and how long the whole is. */
        RefusedAttemptPage: {
            items: components["schemas"]["RefusedAttempt"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What became of the lines in quarantine that matched. */
        ReleaseReport: {
            /** @description orders of which lines were released */
            orders: number;
            lines: number;
            /** @description lines still held, because no repair is proposed for them */
            leftHeld: number;
        };
        /** @description A retailer as it is now. */
        Retailer: {
            retailerId: string;
            name: string;
            area: string;
            class: string;
            businessType: string;
            route: string | null;
            /** @description ISO weekday on which it is called, 1 Monday … 7 Sunday */
            orderDay: number | null;
            /** @description weeks between two calls */
            orderCycle: number;
            /** @description a day of a week with a call, from which the cycle is counted */
            firstCall: string | null;
            /** @description whether it was registered or is on a master file */
            listed: boolean;
            /** @description the last day on which it is called */
            closedOn: string | null;
            /** @description the day on which that was recorded */
            closedRecordedOn: string | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description When a retailer is called, by its rhythm and the calendar of the company. */
        RetailerCalls: {
            retailerId: string;
            orderDay: number | null;
            /** @description weeks between two calls */
            orderCycle: number;
            firstCall: string | null;
            calls: {
                /**
                 * Format: date
                 * @description business date
                 */
                on: string;
                /**
                 * Format: date
                 * @description when an order of that day is delivered
                 */
                deliveredOn: string;
            }[];
            /** @description its usual days on which it is not called, and why */
            closures: {
                /**
                 * Format: date
                 * @description business date
                 */
                day: string;
                festival?: {
                    en: string;
                    zh: string;
                };
                cause?: string;
            }[];
        };
        /** @description What is remarkable in when a retailer orders. */
        RetailerOrderRhythm: {
            retailerId: string;
            /** @description of all its orders */
            alert: components["schemas"]["RhythmAlert"] | null;
            /** @description of single products: silent, early, due */
            products: components["schemas"]["RhythmAlert"][];
        };
        /** @description A part of a list, and how long the whole is. */
        RetailerPage: {
            items: components["schemas"]["Retailer"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description An order that is due by its rhythm, came before its time, or has stayed away. */
        RhythmAlert: {
            /** @enum {string} */
            kind: "due" | "early" | "silent";
            /** @description absent where it is about all orders of the retailer */
            sku?: string;
            name?: string;
            /** @description what the sentence states; of the same kind */
            facts: {
                /** @enum {string} */
                kind: "due";
                usual: {
                    days: number;
                    /**
                     * Format: date
                     * @description business date
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description business date
                     */
                    to: string;
                    everyDays: number;
                };
                /**
                 * Format: date
                 * @description business date
                 */
                last: string;
                daysSince: number;
            } | {
                /** @enum {string} */
                kind: "early";
                usual: {
                    days: number;
                    /**
                     * Format: date
                     * @description business date
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description business date
                     */
                    to: string;
                    everyDays: number;
                };
                /**
                 * Format: date
                 * @description business date
                 */
                last: string;
                daysAfter: number;
            } | {
                /** @enum {string} */
                kind: "silent";
                /** @description null where fewer than three order days are known */
                usual: {
                    days: number;
                    /**
                     * Format: date
                     * @description business date
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description business date
                     */
                    to: string;
                    everyDays: number;
                } | null;
                /** @description null where nothing was ordered since `since` */
                last: string | null;
                /**
                 * Format: date
                 * @description first day that was looked at
                 */
                since: string;
                daysSince: number;
            };
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
            /** @description events that it follows from; all of the stream where no revision is named */
            events: {
                stream: string;
                revision?: number;
            }[];
            reason: components["schemas"]["LikelyReason"] | null;
        };
        /** @description What was sold between two counts. */
        SellThrough: {
            /**
             * Format: date
             * @description day of the first count; what was sold on it is not counted
             */
            after: string;
            /**
             * Format: date
             * @description day of the next count
             */
            until: string;
            /** @description first count + delivered − next count */
            units: number;
            /** @description the shelf was found empty at one of the counts: more might have been sold */
            emptied: boolean;
        };
        /** @description What a retailer sold of a product, by the events that say so. */
        SellThroughLineage: {
            sku: string;
            stretches: components["schemas"]["StretchLineage"][];
            weeks: components["schemas"]["WeekSold"][];
        };
        /** @description How people sign in here, which day it is, and the currency of prices. */
        ServiceFacts: {
            /**
             * @description off: requests are taken as their headers say
             * @enum {string}
             */
            signIn: "required" | "off";
            /** @description whether who asks has */
            signedIn: boolean;
            /** @description whether `/api/sign-in/oidc` signs people in */
            identityProvider: boolean;
            /**
             * Format: date
             * @description the business date of the company
             */
            today: string;
            /** @description of the company, an IANA name */
            timeZone: string;
            /** @description of all prices, an ISO 4217 code */
            currency: string;
        };
        /** @description Whether a product was on the shelf, and at what price. */
        ShelfObservation: {
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            observedOn: string;
            sku: string;
            onShelf: boolean;
            shelfPriceMinor: number | null;
            visitId: string;
        };
        /** @description A part of a list, and how long the whole is. */
        ShelfObservationPage: {
            items: components["schemas"]["ShelfObservation"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What becomes of a product that is short. */
        ShortSupply: {
            sku: string;
            /** @description whole sales units */
            available: number;
            /** @description expected sales units */
            wanted: number;
            /** @description whole sales units */
            allocated: number;
            retailers: components["schemas"]["Allocation"][];
        };
        /** @description A time in which the manufacturer could not deliver what was wanted. */
        Shortage: {
            sku: string;
            /**
             * Format: date
             * @description business date
             */
            fromDay: string;
            /** @description last short day: as foreseen while it lasts, as it was when it has ended */
            untilDay: string | null;
            cause: string;
            ended: boolean;
        };
        /** @description A part of a list, and how long the whole is. */
        ShortagePage: {
            items: components["schemas"]["Shortage"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description Whether a session ended. */
        SignedOut: {
            signedOut: boolean;
        };
        /** @description Options of a simulated region, and how many events it recorded. */
        SimulationResult: {
            retailers: number;
            products: number;
            weeks: number;
            seed: number;
            /**
             * Format: date
             * @description Monday of the week
             */
            start: string;
            events: number;
        };
        /** @description What to buy, from whom and when. */
        SourcingPlan: {
            planId: string;
            runId: string;
            /** @description hash of the forecast run */
            runHash: string;
            /**
             * Format: date
             * @description Monday of the first week
             */
            from: string;
            weeks: number;
            /** @description SHA-256 (hex) over the plan */
            hash: string;
            /**
             * Format: date
             * @description last day of which the forecast knows
             */
            asOf: string;
            /**
             * Format: date
             * @description business date
             */
            drawnUpOn: string;
            /** @description position up to which orders, prices and shortages were known */
            position: components["schemas"]["Position"];
            stock: {
                sku: string;
                /** @description whole sales units */
                onHand: number;
                /** @description whole sales units */
                onOrder: number;
            }[];
            months: string[];
            lines: components["schemas"]["PlanLine"][];
            suppliers: components["schemas"]["PlanSum"][];
            total: components["schemas"]["PlanSum"][];
            notes: components["schemas"]["PlanNote"][];
        };
        /** @description What may stand at a retailer of a product, from its counts, deliveries and expected sales. */
        StockEstimate: {
            sku: string;
            /**
             * Format: date
             * @description business date
             */
            lastCountedOn: string;
            /** @description whole sales units */
            lastCount: number;
            /** @description units that arrived after the count */
            deliveredSince: number;
            /** @description expected sales units */
            mean: number;
            /** @description whole sales units */
            p10: number;
            /** @description whole sales units */
            p50: number;
            /** @description the stock stays within p90 units with a chance of 90 % */
            p90: number;
        };
        /** @description What an estimated stock is made from. */
        StockEstimateLineage: {
            stock: components["schemas"]["StockEstimate"];
            run: components["schemas"]["ForecastPins"];
            /** @description how figures of a forecast come about, in sentences */
            method: string[];
            /** @description units a day that the forecast expects */
            forecastPerDay: number;
            /** @description the forecast counts as much as so many days between counts */
            forecastDays: number;
            stretches: components["schemas"]["WeightedStretch"][];
            /** @description (forecast × its days + Σ weight × units) / (its days + Σ weight × days) */
            salesPerDay: number;
            /** @description what usually stands there */
            usual: {
                /** @description expected sales units */
                mean: number;
                variance: number;
            };
            /** @description how much wider than usual the estimate is, as earlier counts taught */
            spread: number;
            /** @description the chance of 0, 1 … units: mean and quantiles are those of it */
            chances: number[];
            counts: components["schemas"]["DayLineage"][];
            /** @description after the first count */
            deliveries: components["schemas"]["DayLineage"][];
        };
        /** @description A stock position with the events that it is made from. */
        StockLineage: {
            stock: components["schemas"]["StockPosition"];
            /** @description oldest first */
            parts: components["schemas"]["StockPart"][];
        };
        /** @description An event that a stock position is made from, and what it added to it. */
        StockPart: {
            position: components["schemas"]["Position"];
            stream: string;
            revision: number;
            /** @description type of the event */
            type: string;
            sentence: string;
            /**
             * Format: date
             * @description business date
             */
            occurredOn: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            actor: string;
            role: string;
            /** @description codes that were asked back and confirmed */
            confirmed: string[] | null;
            /** @description the own role of the actor, where the system acted for them */
            startedAs: string | null;
            reason: string | null;
            /** @description the data of the event */
            data: {
                [key: string]: unknown;
            };
            /** @description units that the event added; below 0 where it took away */
            units: number;
            /**
             * @description to what of the stock it added
             * @enum {string}
             */
            part: "counted" | "delivered" | "on-order";
        };
        /** @description What stands at a retailer and what is on its way, as far as it was counted. */
        StockPosition: {
            sku: string;
            /**
             * Format: date
             * @description business date
             */
            lastCountedOn: string;
            /** @description whole sales units */
            lastCount: number;
            /** @description units that arrived after the count */
            deliveredSince: number;
            /** @description units granted and not yet delivered */
            onOrder: number;
        };
        /** @description Units that stand at the retailer, four times in five. */
        StockRange: {
            /** @description whole sales units */
            from: number;
            /** @description whole sales units */
            to: number;
        };
        /** @description What the store held at a moment, linked to the checkpoint before. */
        StoreCheckpoint: {
            number: number;
            /** @description the range begins after it: where the checkpoint before ended */
            after: components["schemas"]["Position"];
            /** @description of the last event of the range */
            position: components["schemas"]["Position"];
            /** @description events in the range */
            events: number;
            /** @description hash of the event at the position, chained over the whole store */
            storeHash: string;
            /**
             * @description who made that chain: the store, or the process that made the checkpoint
             * @enum {string}
             */
            chain: "store" | "follower";
            /** @description root of the Merkle tree (RFC 6962) over the events of the range */
            merkleRoot: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            madeAt: string;
            /** @description SHA-256 of the text of the checkpoint before */
            previous: string;
            /** @description SHA-256 of the public key */
            keyId?: string;
            /** @description Ed25519 signature of the text, base64 */
            signature?: string;
        };
        /** @description What was sold between two counts: first count + delivered − next count. */
        StretchLineage: {
            /**
             * Format: date
             * @description day of the first count; what was sold on it is not counted
             */
            after: string;
            /**
             * Format: date
             * @description day of the next count
             */
            until: string;
            /** @description first count + delivered − next count */
            units: number;
            /** @description the shelf was found empty at one of the counts: more might have been sold */
            emptied: boolean;
            firstCount: components["schemas"]["AddedUnits"][];
            delivered: components["schemas"]["AddedUnits"][];
            nextCount: components["schemas"]["AddedUnits"][];
        };
        /** @description A product that can stand in for one that is short. */
        Substitute: {
            sku: string;
            name: string;
            unitPriceMinor: number | null;
            /** @description whether this retailer orders it already */
            known: boolean;
        };
        /** @description What a retailer should order of one product, and why. Quantities are whole sales units. */
        Suggestion: {
            sku: string;
            name: string;
            /**
             * @description importance: decides how rarely it should run out
             * @enum {string}
             */
            productClass: "A" | "B" | "C";
            /** @description whole sales units */
            suggested: number;
            /** @description units that should be there or on their way until the delivery after next */
            target: number;
            /** @description whole sales units */
            stockNow: number;
            stockRange: components["schemas"]["StockRange"];
            /** @description whether the stock was counted, or is inferred from orders and expected sales */
            stockKnown: boolean;
            /** @description whole sales units */
            onOrder: number;
            quotaLeft: number | null;
            /** @description measure word of a sales unit; null where none is known */
            unit: string | null;
            /** @description sales units per pack */
            packSize: number;
            unitPriceMinor: number | null;
            usualRange: components["schemas"]["UsualRange"];
            reasons: components["schemas"]["Reason"][];
            substitutes: components["schemas"]["Substitute"][];
        };
        /** @description How a suggestion came about. */
        SuggestionLineage: {
            suggestion: components["schemas"]["Suggestion"];
            run: components["schemas"]["ForecastPins"];
            /** @description how figures of a forecast come about, in sentences */
            method: string[];
            /** @description week by week of the run */
            expected: number[];
            history: components["schemas"]["HistoryWeek"][];
        };
        /** @description What is scarce, in one text that everybody who speaks to retailers gives. */
        SupplyNotice: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            /**
             * Format: date
             * @description business date
             */
            until: string;
            /** @description the notice whose texts these are; null where they are drawn up from what is known */
            issued: components["schemas"]["IssuedNotice"] | null;
            /** @description in the language that was asked for */
            text: string;
            en: string;
            zh: string;
            products: components["schemas"]["NoticedProduct"][];
        };
        /** @description What one gets who signs in. */
        Tokens: {
            me: components["schemas"]["Me"];
            /** @description for `Authorization: Bearer`; null where it came as a cookie */
            accessToken: string | null;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            accessExpiresAt: string;
            /** @description is exchanged once for new tokens; null where it came as a cookie */
            refreshToken: string | null;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            refreshExpiresAt: string;
        };
        /** @description The sales units of a typed quantity, and whether they are far from what is usual. */
        TypedQuantity: {
            /** @description sales units that were typed */
            units: number;
            /** @description null where the quantity is usual */
            warning: components["schemas"]["TypedWarning"] | null;
        };
        /** @description Why a typed quantity is worth a second look. */
        TypedWarning: {
            /** @enum {string} */
            kind: "much-more" | "much-less";
            /** @description whole sales units */
            typed: number;
            usualRange: components["schemas"]["UsualRange"];
            en: string;
            zh: string;
        };
        /** @description A person who may sign in. */
        User: {
            name: string;
            displayName: string;
            roles: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin" | "system")[];
            /** @description `*`: every area */
            areas: string[];
            active: boolean;
            /** @description has a one-time password that was not changed yet */
            mustChangePassword: boolean;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            createdAt: string;
            createdBy: string;
        };
        /** @description Ordinary quantities, in sales units. */
        UsualRange: {
            /** @description whole sales units */
            from: number;
            /** @description whole sales units */
            to: number;
        };
        /** @description Whether every event is as it was recorded. */
        Verification: {
            events: number;
            streams: number;
            position: components["schemas"]["Position"];
            /** @description SHA-256 (hex) over the hashes of all events in order */
            digest: string;
            faultCount: number;
            /** @description the most precise first, then in order of position; at most the first hundred of each kind */
            faults: components["schemas"]["Fault"][];
            reach: components["schemas"]["VerificationReach"];
        };
        /** @description What the store was compared with, and how far that reaches. */
        VerificationReach: {
            /** @description position of the last exported checkpoint */
            exported: components["schemas"]["Position"] | null;
            /** @description position of the last checkpoint in the store */
            checkpoints: components["schemas"]["Position"] | null;
            /** @description position of the last checkpoint that is signed by the public key given */
            signed: components["schemas"]["Position"] | null;
            /** @description position of the newest event that read models or forecasts had seen as it still is */
            seen: components["schemas"]["Position"] | null;
            /** @description what this cannot show, in sentences */
            limits: string[];
        };
        /** @description A visit of an account manager to a retailer. */
        Visit: {
            visitId: string;
            retailerId: string;
            accountManager: string;
            /** @enum {string} */
            stage: "planned" | "started" | "ended";
            plannedOn: string | null;
            startedOn: string | null;
            endedOn: string | null;
            productsCounted: number;
            demandsDeclared: number;
            summary: string | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description The visits of a day, in the order of routes. */
        VisitList: {
            /**
             * Format: date
             * @description business date
             */
            on: string;
            visits: components["schemas"]["PreparedVisit"][];
        };
        /** @description A part of a list, and how long the whole is. */
        VisitPage: {
            items: components["schemas"]["Visit"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description An event, and what it added to the units of a week. */
        WeekEffect: {
            position: components["schemas"]["Position"];
            stream: string;
            revision: number;
            /** @description type of the event */
            type: string;
            sentence: string;
            /**
             * Format: date
             * @description business date
             */
            occurredOn: string;
            /**
             * Format: date-time
             * @description instant in UTC, ISO 8601
             */
            recordedAt: string;
            actor: string;
            role: string;
            /** @description codes that were asked back and confirmed */
            confirmed: string[] | null;
            /** @description the own role of the actor, where the system acted for them */
            startedAs: string | null;
            reason: string | null;
            /** @description the data of the event */
            data: {
                [key: string]: unknown;
            };
            /** @description units that the event added; below 0 where it took away */
            requested: number;
            /** @description units that the event added; below 0 where it took away */
            granted: number;
            /** @description units that the event added; below 0 where it took away */
            delivered: number;
        };
        /** @description What was sold in a week, spread evenly over the days between counts. */
        WeekSold: {
            /**
             * Format: date
             * @description Monday of the week
             */
            weekOf: string;
            /** @description whole sales units */
            units: number;
            /** @description days of the week that lie between counts */
            days: number;
            /** @description the shelf was found empty at one of the counts: more might have been sold */
            emptied: boolean;
        };
        /** @description Units one retailer asked for, was granted and received of one product in one week. */
        WeeklyDemand: {
            retailerId: string;
            sku: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            weekOf: string;
            /** @description whole sales units */
            requested: number;
            /** @description whole sales units */
            granted: number;
            /** @description whole sales units */
            delivered: number;
            /** @description units of `requested` that repeat a wish refused in the weeks before: no new demand */
            carried: number;
            /**
             * @description what orders say of demand: all of it, at least so much, nothing; or what stock counts say
             * @enum {string}
             */
            kind: "observed" | "censored" | "missing" | "from-counts";
            /** @description units of demand; null where nothing is known */
            estimate: number | null;
        };
        /** @description A part of a list, and how long the whole is. */
        WeeklyDemandPage: {
            items: components["schemas"]["WeeklyDemand"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
        /** @description What was sold between two counts, and how much it counts. */
        WeightedStretch: {
            /**
             * Format: date
             * @description day of the first count; what was sold on it is not counted
             */
            after: string;
            /**
             * Format: date
             * @description day of the next count
             */
            until: string;
            /** @description first count + delivered − next count */
            units: number;
            /** @description the shelf was found empty at one of the counts: more might have been sold */
            emptied: boolean;
            sales: {
                /** @description how much it counts, the longer ago the less */
                weight: number;
                /** @description sold, or forecast where the shelf was empty and that is more */
                units: number;
                days: number;
            };
        };
        /** @description Something that a retailer wanted and could not order. */
        Wish: {
            wishId: string;
            retailerId: string;
            /**
             * Format: date
             * @description business date
             */
            wishedOn: string;
            /** @description null until it is known which product was meant */
            sku: string | null;
            /** @description what the retailer said */
            wording: string | null;
            units: number | null;
            cause: ("short" | "quota" | "not-sold" | "unknown-product" | "other") | null;
            /** @description events in its stream; the `ETag` of the answer that shows it alone */
            revision: number;
        };
        /** @description A part of a list, and how long the whole is. */
        WishPage: {
            items: components["schemas"]["Wish"][];
            /** @description length of the whole list */
            total: number;
            /** @description the most items of this part */
            limit: number;
            /** @description items before this part */
            offset: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    UsersController_changes: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                /** @description name of a person, or `key:NAME` */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountChangePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"][];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    roles: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin" | "system")[];
                    /** @description `*`: every area */
                    areas?: string[];
                    /**
                     * Format: date-time
                     * @description it does not expire where absent
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description An API key that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A key by which a program acts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_asOf: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a position, a day (its end) or an instant */
                    at: string;
                    /**
                     * @default jsonl
                     * @enum {string}
                     */
                    format?: "csv" | "jsonl";
                };
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_product: {
        parameters: {
            query: {
                /** @description a position, a day (its end, in the time zone of the company) or an instant */
                since: string;
                /** @description a position, a day (its end, in the time zone of the company) or an instant */
                until?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed between two moments, by kind, product and time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChangesController_retailer: {
        parameters: {
            query: {
                /** @description a position, a day (its end, in the time zone of the company) or an instant */
                since: string;
                /** @description a position, a day (its end, in the time zone of the company) or an instant */
                until?: string;
                /** @description one product only */
                sku?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changed between two moments, by kind, product and time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckpointsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain of checkpoints, to be kept outside the store. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointExport"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistorySearchController_types: {
        parameters: {
            query?: never;
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description those that belong together side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"][];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistorySearchController_find: {
        parameters: {
            query?: {
                /** @description what the events concern, several: all of them. retailer-2190, product-11296, order-… */
                entity?: string | string[];
                /** @description who recorded it */
                actor?: string;
                /** @description type of the event; several: any of them */
                type?: string | string[];
                /** @description false: without checkpoints and requests of forecasts, unless `type` names them */
                technical?: "true" | "false";
                /** @description words in names, notes, reasons and other free text; all of them */
                text?: string;
                /** @description first day on which it was true */
                from?: string;
                /** @description last day on which it was true */
                to?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedFrom?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedTo?: string;
                /** @description only what was recorded before this position */
                before?: string;
                limit?: number;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events of the whole history that were looked for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEvents"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistoryFileController_csv: {
        parameters: {
            query?: {
                /** @description what the events concern, several: all of them. retailer-2190, product-11296, order-… */
                entity?: string | string[];
                /** @description who recorded it */
                actor?: string;
                /** @description type of the event; several: any of them */
                type?: string | string[];
                /** @description false: without checkpoints and requests of forecasts, unless `type` names them */
                technical?: "true" | "false";
                /** @description words in names, notes, reasons and other free text; all of them */
                text?: string;
                /** @description first day on which it was true */
                from?: string;
                /** @description last day on which it was true */
                to?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedFrom?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedTo?: string;
                /** @description only what was recorded before this position */
                before?: string;
                /** @description at most so many of the newest; all where absent */
                limit?: number;
                /** @description of the sentences; that of Accept-Language where absent */
                language?: "en" | "zh";
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a CSV file, a row per event, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HistoryFileController_jsonl: {
        parameters: {
            query?: {
                /** @description what the events concern, several: all of them. retailer-2190, product-11296, order-… */
                entity?: string | string[];
                /** @description who recorded it */
                actor?: string;
                /** @description type of the event; several: any of them */
                type?: string | string[];
                /** @description false: without checkpoints and requests of forecasts, unless `type` names them */
                technical?: "true" | "false";
                /** @description words in names, notes, reasons and other free text; all of them */
                text?: string;
                /** @description first day on which it was true */
                from?: string;
                /** @description last day on which it was true */
                to?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedFrom?: string;
                /** @description a day in the time zone of the company, or an instant: 2026-11-29T08:00:00Z */
                recordedTo?: string;
                /** @description only what was recorded before this position */
                before?: string;
                /** @description at most so many of the newest; all where absent */
                limit?: number;
                /** @description of the sentences; that of Accept-Language where absent */
                language?: "en" | "zh";
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a JSON object per line, as `items` of the search, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnownThenController_product: {
        parameters: {
            query?: {
                /** @description a position, a day (its end, in the time zone of the company) or an instant; now where absent */
                at?: string;
                /** @description demand of so many weeks, with that of the moment; all where absent */
                weeks?: number;
            };
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What had been recorded of a product by a moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownProduct"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnownThenController_retailer: {
        parameters: {
            query?: {
                /** @description a position, a day (its end, in the time zone of the company) or an instant; now where absent */
                at?: string;
                /** @description demand of so many weeks, with that of the moment; all where absent */
                weeks?: number;
                /** @description one product only */
                sku?: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What had been recorded of a retailer by a moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownRetailer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCalendarController_add: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    /** @description ISO weekday whose retailers are called too, 1 Monday … 7 Sunday */
                    orderDay: number;
                    cause?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallDaysController_changes: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDayChangePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCalendarController_drop: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    cause?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallDaysController_festivals: {
        parameters: {
            query: {
                from: string;
                to: string;
                /** @description whose festivals; those of the company where absent */
                holidays?: "cn" | "us" | "none";
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The festivals of a time, in the order of their days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Festivals"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallCalendarController_move: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    day: string;
                    /**
                     * Format: date
                     * @description The day on which its calls are made: `day` itself to make them although it is a holiday.
                     */
                    to: string;
                    cause?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_callBack: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    retailerId: string;
                    /** Format: date */
                    dueOn: string;
                    /** Format: date */
                    callBackOn: string;
                    callBackAt?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallListController_list: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to call on a day. Closed retailers are left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_withoutOrder: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    retailerId: string;
                    /** Format: date */
                    dueOn: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallListController_next: {
        parameters: {
            query: {
                on: string;
                at?: string;
                limit?: number;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to call next, and what to suggest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextCall"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                from?: string;
                to?: string;
                retailerId?: string;
                about?: "delivery" | "product" | "price" | "supply" | "service" | "other";
                assignedTo?: string;
                closed?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintController_record: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    complaintId: string;
                    retailerId: string;
                    /** Format: date */
                    complainedOn: string;
                    /** @enum {string} */
                    about: "delivery" | "product" | "price" | "supply" | "service" | "other";
                    text: string;
                    sku?: string;
                    orderId?: string;
                    visitId?: string;
                    /** Format: date */
                    dueOn?: string;
                    assignedTo?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a retailer complained of, and what came of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ComplaintController_close: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                complaintId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    closedOn: string;
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitsController_declared: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                retailerId?: string;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredDemandPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryListController_arrived: {
        parameters: {
            query: {
                limit?: number;
                offset?: number;
                on: string;
                area?: string;
                route?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveredPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryController_dispatch: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deliveryId: string;
                    orderId: string;
                    retailerId: string;
                    /** Format: date */
                    dispatchedOn: string;
                    driver?: string;
                    lines: {
                        sku: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryController_complete: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orderId?: string;
                    retailerId?: string;
                    /** Format: date */
                    deliveredOn: string;
                    lines: {
                        sku: string;
                        delivered: number;
                        refused?: number;
                        refusal?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryController_correct: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                    delivered: number;
                    refused?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeliveryListController_due: {
        parameters: {
            query: {
                limit?: number;
                offset?: number;
                on: string;
                area?: string;
                route?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is to be delivered on a day: of orders taken before it, and of those of the day that allocation has answered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeeklyDemandController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                from?: string;
                to?: string;
                retailerId?: string;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyDemandPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WeeklyDemandController_weeks: {
        parameters: {
            query: {
                level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
                retailerId?: string;
                area?: string;
                sku?: string;
                supplier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units asked for, granted and delivered week by week at a level at which demand is forecast. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeDemand"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitsController_followUps: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                retailerId?: string;
                from?: string;
                to?: string;
                assignedTo?: string;
                overdueOn?: string;
                done?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_runs: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastRunPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    asOf: string;
                    /** @default 13 */
                    horizon?: number;
                    /**
                     * @description Whose festivals move demand and close calls; those of the company where absent.
                     * @enum {string}
                     */
                    holidays?: "cn" | "us" | "none";
                };
            };
        };
        responses: {
            /** @description Progress of a requested forecast. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastProgress"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A forecast that is kept, with who made it and when. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastRunHeading"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_namedNodes: {
        parameters: {
            query?: {
                level?: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
                retailerId?: string;
                area?: string;
                sku?: string;
                supplier?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedNodePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_nodes: {
        parameters: {
            query?: {
                level?: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
                retailerId?: string;
                area?: string;
                sku?: string;
                supplier?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastNodePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_origins: {
        parameters: {
            query: {
                level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
                retailerId?: string;
                area?: string;
                sku?: string;
                supplier?: string;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How forecasts of before compare with what came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastOrigins"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ForecastController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events whose data is the progress. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ForecastProgress"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AuditController_history: {
        parameters: {
            query?: {
                before?: string;
                limit?: number;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to an entity, or what an actor did. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_preview: {
        parameters: {
            query?: {
                /** @description of a CSV file; found out where absent */
                encoding?: "utf-8" | "utf8" | "gb18030" | "gbk" | "gb2312" | "utf-16le" | "utf-16be";
                /** @description of a CSV file; found out where absent */
                separator?: "comma" | "semicolon" | "tab" | "," | ";" | "\t" | "\\t";
                /** @description of a workbook; the first visible one where absent */
                sheet?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A CSV file, one packed with gzip, or an XLSX workbook. */
        requestBody: {
            content: {
                "text/csv": string;
                "text/tab-separated-values": string;
                "application/gzip": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The beginning of a file, and what it could be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePreview"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_import: {
        parameters: {
            query?: {
                /** @description of a CSV file; found out where absent */
                encoding?: "utf-8" | "utf8" | "gb18030" | "gbk" | "gb2312" | "utf-16le" | "utf-16be";
                /** @description of a CSV file; found out where absent */
                separator?: "comma" | "semicolon" | "tab" | "," | ";" | "\t" | "\\t";
                /** @description of a workbook; the first visible one where absent */
                sheet?: string;
                /** @description NAME=HEADING: under which heading the file has a column (`NAME=`: it has none); several; found out where absent */
                column?: string | string[];
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "retailers" | "products" | "orders" | "visits" | "deliveries" | "calendar";
            };
            cookie?: never;
        };
        /** @description A CSV file, one packed with gzip, or an XLSX workbook. */
        requestBody: {
            content: {
                "text/csv": string;
                "text/tab-separated-values": string;
                "application/gzip": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_check: {
        parameters: {
            query?: {
                /** @description of a CSV file; found out where absent */
                encoding?: "utf-8" | "utf8" | "gb18030" | "gbk" | "gb2312" | "utf-16le" | "utf-16be";
                /** @description of a CSV file; found out where absent */
                separator?: "comma" | "semicolon" | "tab" | "," | ";" | "\t" | "\\t";
                /** @description of a workbook; the first visible one where absent */
                sheet?: string;
                /** @description NAME=HEADING: under which heading the file has a column (`NAME=`: it has none); several; found out where absent */
                column?: string | string[];
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "retailers" | "products" | "orders" | "visits" | "deliveries" | "calendar";
            };
            cookie?: never;
        };
        /** @description A CSV file, one packed with gzip, or an XLSX workbook. */
        requestBody: {
            content: {
                "text/csv": string;
                "text/tab-separated-values": string;
                "application/gzip": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the jobs that are remembered, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"][];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a job is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events whose data is the state of the job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Job"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    oldPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Who has signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_missed: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    retailerId: string;
                    /** Format: date */
                    dueOn: string;
                    cause: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticesController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticeController_issue: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    noticeId: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                    en: string;
                    zh: string;
                    /** @default [] */
                    skus?: string[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A supply notice as it was issued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NoticeController_withdraw: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    withdrawnOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_open: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                retailerId?: string;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenOrderLinePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderRhythmController_list: {
        parameters: {
            query: {
                on: string;
                area?: string;
                kind?: "due" | "early" | "silent";
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Retailers whose orders are due, early or missing on a day, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRhythmList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                from?: string;
                to?: string;
                orderId?: string;
                retailerId?: string;
                stage?: "placed" | "granted" | "delivered" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_place: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    orderId: string;
                    retailerId: string;
                    /** Format: date */
                    orderedOn: string;
                    takenBy: string;
                    lines: {
                        sku: string;
                        requested: number;
                        suggested?: number;
                        unitPriceMinor?: number;
                        why?: string;
                        insteadOf?: {
                            sku: string;
                            wished: number;
                        };
                    }[];
                    refused?: {
                        sku: string;
                        suggested: number;
                        why?: string;
                    }[];
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrdersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order and what became of each of its lines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderWithLines"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_cancel: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_correct: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                    requested?: number;
                    granted?: number;
                    unitPriceMinor?: number;
                    reason: string;
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_grant: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        sku: string;
                        granted: number;
                        /** @enum {string} */
                        cutBy?: "quota" | "supply";
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_rejectHeldLines: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lines: {
                        line: number;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HeldLinesReleaseController_releaseLines: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    resolution: "accepted" | "repaired";
                    lines: {
                        line: number;
                        figures?: {
                            requested: number;
                            granted: number;
                            delivered: number;
                            unitPriceMinor?: number;
                        };
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PhoneOrderController_changeLine: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                    to: number;
                    reason: string;
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReadBackController_readBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An order as the clerk reads it back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadBack"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonalDataController_forgetPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, without naming anybody: the reason stays */
                    reason: string;
                    /** @description as what they did is recorded: the name by which they signed in */
                    name: string;
                };
            };
        };
        responses: {
            /** @description What became of an erasure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forgotten"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_all: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_drawUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    weeks?: number;
                    runId?: string;
                    /** @default [] */
                    stock?: {
                        sku: string;
                        onHand: number;
                        /** @default 0 */
                        onOrder?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description What to buy, from whom and when. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingPlan"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to buy, from whom and when. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcingPlan"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a CSV file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an Excel workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlanController_allocate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                    available: number;
                    month?: string;
                    /** @default [] */
                    priority?: string[];
                };
            };
        };
        responses: {
            /** @description What becomes of a product that is short. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortSupply"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_predict: {
        parameters: {
            query: {
                /** @description a row is a day, a week or a month (M: every third month a quarter, every twelfth a year) */
                freq: "D" | "W" | "M";
                season: number;
                horizon: number;
                holidays?: "cn" | "us" | "none";
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description unique_id,ds,y */
        requestBody: {
            content: {
                "text/csv": string;
                "application/gzip": string;
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Request Timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductNewsController_find: {
        parameters: {
            query: {
                on: string;
                retailerId?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the range around a day, for all retailers or for one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductNews"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductsController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                /** @description a part of name or sku, in upper or lower case */
                text?: string;
                category?: string;
                supplier?: string;
                priceBand?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_register: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    brand: string;
                    category: string;
                    supplier: string;
                    priceBand?: string;
                    unit?: string;
                    packSize: number;
                    purchasePriceMinor?: number;
                    unitPriceMinor?: number;
                    retailPriceMinor?: number;
                    marginShare?: number;
                    holdingShare?: number;
                    leastUnits?: number;
                    sku: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A product as it is now. Prices are integer minor units per sales unit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_changeDetails: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    brand?: string;
                    category?: string;
                    supplier?: string;
                    priceBand?: string;
                    unit?: string;
                    packSize?: number;
                    purchasePriceMinor?: number;
                    unitPriceMinor?: number;
                    retailPriceMinor?: number;
                    marginShare?: number;
                    holdingShare?: number;
                    leastUnits?: number;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProductController_discontinue: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    discontinuedOn: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description every projection, in the order of their names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projection"][];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectionsController_parked: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                projection?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedEventPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PromisesController_due: {
        parameters: {
            query: {
                on: string;
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow-ups and complaints by person and due day, with the time to close. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promises"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HeldLinesController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                from?: string;
                to?: string;
                sku?: string;
                resolution?: "waiting" | "accepted" | "repaired" | "rejected";
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldOrderLinePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HeldLinesReleaseController_release: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    resolution: "accepted" | "repaired";
                    reason: string;
                    /** Format: date */
                    orderedOn?: string;
                    retailerId?: string;
                };
            };
        };
        responses: {
            /** @description What became of the lines in quarantine that matched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseReport"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_rebuild: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    projection?: "retailers" | "products" | "weekly-demand" | "stock-position" | "orders" | "order-prices" | "visits" | "supply" | "call-days" | "held-lines" | "calls" | "wishes" | "complaints" | "notices" | "audit-index" | "history-search" | "product-demand" | "deliveries";
                };
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the cookie where absent */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description What one gets who signs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_refused: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedAttemptPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what a job wrote: CSV, or a JSON object a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetailersController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                /** @description a part of name or id, in upper or lower case */
                text?: string;
                area?: string;
                class?: string;
                route?: string;
                orderDay?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetailerPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetailerController_register: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    area: string;
                    class: string;
                    businessType: string;
                    route?: string;
                    orderDay?: number;
                    /** @description Weeks between two calls, 1 where absent. */
                    orderCycle?: number;
                    /**
                     * Format: date
                     * @description A day of a week with a call, from which the cycle is counted.
                     */
                    firstCall?: string;
                    retailerId: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetailersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A retailer as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retailer"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CallDaysController_calls: {
        parameters: {
            query: {
                from: string;
                to: string;
                knownOn?: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When a retailer is called, by its rhythm and the calendar of the company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetailerCalls"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetailerController_close: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    closedOn: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RetailerController_changeDetails: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    area?: string;
                    class?: string;
                    businessType?: string;
                    route?: string;
                    orderDay?: number;
                    /** @description Weeks between two calls, 1 where absent. */
                    orderCycle?: number;
                    /**
                     * Format: date
                     * @description A day of a week with a call, from which the cycle is counted.
                     */
                    firstCall?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PersonalDataController_forget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, without naming anybody: the reason stays */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description What became of an erasure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forgotten"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OrderRhythmController_one: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is remarkable in when a retailer orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetailerOrderRhythm"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SellThroughController_find: {
        parameters: {
            query: {
                on: string;
                weeks?: number;
                sku?: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description by product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductSellThrough"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    StockPositionController_find: {
        parameters: {
            query: {
                on: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description by product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPosition"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuggestionController_stocks: {
        parameters: {
            query: {
                on: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description by product: those counted in the half year before and forecast */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEstimate"][];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuggestionController_suggestions: {
        parameters: {
            query: {
                on: string;
                limit?: number;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a clerk sees during a call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallSuggestions"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuggestionController_typed: {
        parameters: {
            query: {
                on: string;
                sku: string;
                /** @description as it was typed: 12, 3条, 两箱, 2 packs */
                quantity: string;
            };
            header?: never;
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sales units of a typed quantity, and whether they are far from what is usual. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TypedQuantity"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ServiceFactsController_facts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How people sign in here, which day it is, and the currency of prices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceFacts"];
                };
            };
        };
    };
    VisitsController_shelves: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                retailerId?: string;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelfObservationPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    password: string;
                    /** @description true: the tokens come as cookies, which scripts of the page cannot read, and not in the answer */
                    cookies?: boolean;
                };
            };
        };
        responses: {
            /** @description What one gets who signs in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the cookie where absent */
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description Whether a session ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_simulate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 200 */
                    retailers?: number;
                    /** @default 60 */
                    products?: number;
                    /** @default 156 */
                    weeks?: number;
                    /** @default 1 */
                    seed?: number;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyNoticeController_notice: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is scarce, in one text that everybody who speaks to retailers gives. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyNotice"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyQueriesController_quotas: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyQueriesController_shortages: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                sku?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortagePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyController_setQuota: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quotaId: string;
                    /** @description A retailer class, or '*' for every class. */
                    retailerClass: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                    /** @description Units one retailer may be granted in the period. */
                    limit: number;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyController_liftQuota: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
                quotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    liftedOn: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyController_declareShortage: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until?: string;
                    cause: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SupplyController_endShortage: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    endedOn: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"][];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description to sign in by; kept in lower case */
                    name: string;
                    displayName?: string;
                    roles: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin")[];
                    /** @description `*`: every area */
                    areas?: string[];
                };
            };
        };
        responses: {
            /** @description An account with its one-time password. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAccount"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string;
                    roles?: ("clerk" | "account-manager" | "planner" | "driver" | "manager" | "admin")[];
                    /** @description `*`: every area */
                    areas?: string[];
                    /** @description false: may not sign in, and is signed out everywhere */
                    active?: boolean;
                };
            };
        };
        responses: {
            /** @description A person who may sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsersController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An account with its one-time password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAccount"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    JobsController_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description checkpoints that were kept outside the store */
                    checkpoints?: components["schemas"]["CheckpointExport"];
                    /** @description PEM of the key that checkpoints must be signed by */
                    publicKey?: string;
                };
            };
        };
        responses: {
            /** @description How far a job is. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitListController_list: {
        parameters: {
            query: {
                on: string;
                accountManager?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The visits of a day, in the order of routes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitList"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitsController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                retailerId?: string;
                accountManager?: string;
                stage?: "planned" | "started" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_plan: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    visitId: string;
                    retailerId: string;
                    /** Format: date */
                    plannedOn: string;
                    accountManager: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A visit of an account manager to a retailer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_declareDemand: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    declaredOn: string;
                    declarations: {
                        sku: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        quantity: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_end: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    endedOn: string;
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_giveFeedback: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    givenOn: string;
                    text: string;
                    sku?: string;
                    followUp?: {
                        followUpId: string;
                        task: string;
                        /** Format: date */
                        dueOn: string;
                        assignedTo?: string;
                    };
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_completeFollowUp: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
                followUpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    doneOn: string;
                    outcome: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_observeShelf: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    observedOn: string;
                    products: {
                        sku: string;
                        onShelf: boolean;
                        shelfPriceMinor?: number;
                    }[];
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_correctShelfPrice: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    observedOn: string;
                    sku: string;
                    shelfPriceMinor: number;
                    reason: string;
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_start: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    startedOn: string;
                    retailerId?: string;
                    accountManager?: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_countStock: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    countedOn: string;
                    counts: {
                        sku: string;
                        quantity: number;
                    }[];
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VisitController_correctCount: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    countedOn: string;
                    sku: string;
                    quantity: number;
                    reason: string;
                    /** @description Codes that were asked back (409) and are right all the same. */
                    confirm?: ("unusual-quantity" | "part-of-pack" | "no-order-day" | "unusual-price" | "unusual-count")[];
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FigureLineageController_demand: {
        parameters: {
            query: {
                /** @description a day of the week */
                week: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A week of demand as the sum of what its events added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemandLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracerController_node: {
        parameters: {
            query: {
                level: "total" | "supplier" | "retailer" | "sku" | "area-sku" | "retailer-sku";
                retailerId?: string;
                area?: string;
                sku?: string;
                supplier?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nodes below it that a forecast adds up, or the history of its leaf. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineageController_forecast: {
        parameters: {
            query?: {
                retailerId?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                runId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a forecast of a product came about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracerController_rhythm: {
        parameters: {
            query: {
                on: string;
                /** @description of all orders where absent */
                sku?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders that a rhythm is read from, with their events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRhythmLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineageController_planLine: {
        parameters: {
            query?: {
                retailerId?: string;
                month?: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                planId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a line of a plan came about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanLineLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracerController_productWeek: {
        parameters: {
            query: {
                /** @description a day of the week */
                week: string;
            };
            header?: never;
            path: {
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A week of a product as the sum of its retailers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductWeekLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracerController_sellThrough: {
        parameters: {
            query: {
                on: string;
                weeks?: number;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a retailer sold of a product, by the events that say so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellThroughLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TracerController_stockEstimate: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an estimated stock is made from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEstimateLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FigureLineageController_stock: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stock position with the events that it is made from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LineageController_suggestion: {
        parameters: {
            query: {
                on: string;
            };
            header?: {
                /** @description language of sentences: en or zh */
                "Accept-Language"?: string;
            };
            path: {
                retailerId: string;
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a suggestion came about. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionLineage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishesController_find: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                from?: string;
                to?: string;
                retailerId?: string;
                sku?: string;
                matched?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A part of a list, and how long the whole is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishController_record: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    wishId: string;
                    retailerId: string;
                    /** Format: date */
                    wishedOn: string;
                    sku?: string;
                    wording?: string;
                    units?: number;
                    /** @enum {string} */
                    cause?: "short" | "quota" | "not-sold" | "unknown-product" | "other";
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WishController_match: {
        parameters: {
            query?: {
                /** @description Milliseconds to wait until the read models show the effect (at most 10000). */
                wait?: unknown;
            };
            header?: {
                /** @description Who gives the command, where nobody has signed in; recorded with every event. */
                "X-Actor"?: string;
                /** @description In which role: clerk, account-manager, planner, driver, manager, admin, system. Who has signed in chooses among their own. */
                "X-Role"?: string;
                /** @description Why; recorded with every event. */
                "X-Reason"?: string;
                /** @description Business date on which it was true; else the day that the command gives, or today. */
                "X-Occurred-On"?: string;
                /** @description UUID; the same command again gets the first answer, another one under the same key is refused (422). */
                "Idempotency-Key"?: string;
                /** @description The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now. */
                "If-Match"?: string;
            };
            path: {
                wishId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sku: string;
                };
            };
        };
        responses: {
            /** @description What became of a command. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Insufficient Storage */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store answers, there is room to record, and the read models follow. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MetricsController_text: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the text format of Prometheus */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Nobody has signed in, or not any more. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Who has signed in may not do this, or not for this retailer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
