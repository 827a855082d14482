"""How updates come to the bot: asked for, or brought."""

from typing import Any, Final

from aiogram.methods import DeleteWebhook, GetUpdates, GetWebhookInfo, SetWebhook

from sandbox.methods.call import Call, Serve
from sandbox.model import AnyMethod
from sandbox.rendering import Json


async def get_updates(call: Call, request: GetUpdates) -> list[Any]:
    return await call.world.updates.poll(
        request.offset or 0,
        request.limit if request.limit is not None else 100,
        seconds=request.timeout or 0,
        allowed=request.allowed_updates,
    )


async def set_webhook(call: Call, request: SetWebhook) -> bool:
    """An empty URL removes the webhook, as documented."""
    if request.drop_pending_updates is True:
        call.world.updates.clear()
    if not request.url:
        await call.webhook.remove()
        return True
    if request.allowed_updates is not None:
        call.world.updates.allow(request.allowed_updates)
    await call.webhook.set(
        request.url,
        secret=request.secret_token,
        connections=request.max_connections if request.max_connections is not None else 40,
    )
    return True


async def delete_webhook(call: Call, request: DeleteWebhook) -> bool:
    if request.drop_pending_updates is True:
        call.world.updates.clear()
    await call.webhook.remove()
    return True


async def get_webhook_info(call: Call, _: GetWebhookInfo) -> Json:
    return call.webhook.info()


METHODS: Final[dict[type[AnyMethod], Serve]] = {
    GetUpdates: get_updates,
    SetWebhook: set_webhook,
    DeleteWebhook: delete_webhook,
    GetWebhookInfo: get_webhook_info,
}
